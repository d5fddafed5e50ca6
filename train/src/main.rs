//! Trains and evaluates Partipris' models: `cargo xtask train|evaluate --data DIR`.

fn main() -> std::process::ExitCode {
    partipris_train::run()
}
