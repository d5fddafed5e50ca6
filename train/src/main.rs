//! Trains and evaluates Partipris' models: `cargo xtask train|evaluate --data DIR`.

use std::process::ExitCode;

fn main() -> ExitCode {
    match partipris_train::cli::run(std::env::args().skip(1)) {
        Ok(()) => ExitCode::SUCCESS,
        Err(message) => {
            eprintln!("{message}");
            ExitCode::FAILURE
        }
    }
}
