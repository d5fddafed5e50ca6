//! Versions and names of everything the set-up installs, in one place.

/// Builds the wasm package and runs its tests in browsers.
pub(crate) const WASM_PACK: &str = "0.15.1";

/// Drives Firefox in tests; Debian packages Firefox but not its driver.
pub(crate) const GECKODRIVER: &str = "0.37.1";

/// The target every wasm build uses.
pub(crate) const WASM_TARGET: &str = "wasm32-unknown-unknown";

/// Name under which Debian's compiler is linked into rustup where rustup cannot fetch the wasm target.
pub(crate) const LINKED_TOOLCHAIN: &str = "partipris-debian";

/// Debian's compiler with the wasm targets in its LLVM, the source of the matching standard library, and a linker.
pub(crate) const DEBIAN_COMPILER: &[&str] = &["rustc-web", "rust-web-src", "lld-19"];

/// The linker's name as [`DEBIAN_COMPILER`] installs it.
pub(crate) const DEBIAN_LINKER: &str = "wasm-ld-19";
