//! The download budget: wasm, glue and everything compiled into it, compressed as a web server would.

use std::fs;
use std::io::Write;
use std::path::Path;

use anyhow::{Context, Result, bail};
use flate2::Compression;
use flate2::write::GzEncoder;

use super::built_package;

/// What a reader may have to download, in bytes after gzip.
const BUDGET: usize = 1_000_000;

/// Fails when the built package is over the budget.
pub(super) fn check() -> Result<()> {
    let mut total = 0;
    for file in built_package()? {
        let (plain, compressed) = sizes(&file)?;
        println!("{:<20} {plain:>9} bytes, {compressed:>8} after gzip", file.file_name().unwrap_or_default().display());
        total += compressed;
    }
    println!("{:<20} {total:>33} of {BUDGET}", "together");
    if total > BUDGET {
        bail!("the package is {} bytes over its budget", total - BUDGET);
    }
    Ok(())
}

fn sizes(file: &Path) -> Result<(usize, usize)> {
    let content = fs::read(file).with_context(|| format!("cannot read {}", file.display()))?;
    Ok((content.len(), gzip_size(&content)?))
}

fn gzip_size(content: &[u8]) -> Result<usize> {
    let mut encoder = GzEncoder::new(Vec::new(), Compression::best());
    encoder.write_all(content)?;
    Ok(encoder.finish()?.len())
}

#[cfg(test)]
mod tests {
    use super::gzip_size;

    #[test]
    fn repetition_compresses_and_noise_does_not() {
        assert!(gzip_size(&[b'a'; 10_000]).unwrap() < 100);
        let noise: Vec<u8> = (0..10_000_u32).map(|i| i.wrapping_mul(2_654_435_761).to_be_bytes()[0]).collect();
        assert!(gzip_size(&noise).unwrap() > gzip_size(&[b'a'; 10_000]).unwrap());
    }
}
