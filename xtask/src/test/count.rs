//! Reading how many tests passed from what the test runners print.

use std::ops::Add;

/// Tests that passed and failed.
#[derive(Clone, Copy, PartialEq, Eq, Default, Debug)]
pub(crate) struct Count {
    pub(crate) passed: u64,
    pub(crate) failed: u64,
}

impl Add for Count {
    type Output = Self;

    fn add(self, other: Self) -> Self {
        Self { passed: self.passed + other.passed, failed: self.failed + other.failed }
    }
}

impl Count {
    /// Takes in one line of output of `cargo test`, wasm-bindgen's runner or `node --test`.
    pub(crate) fn read_line(&mut self, line: &str) {
        let line = line.trim();
        let found = cargo_result(line).or_else(|| node_total(line)).unwrap_or_default();
        *self = *self + found;
    }

    /// The count once the runner has ended: one that broke off, or ran nothing at all, is a failure too.
    pub(crate) fn finished(mut self, success: bool) -> Self {
        let silent = self.passed + self.failed == 0;
        if (!success && self.failed == 0) || silent {
            self.failed += 1;
        }
        self
    }
}

/// `test result: ok. 18 passed; 0 failed; …`, once for every test program.
fn cargo_result(line: &str) -> Option<Count> {
    let (_, numbers) = line.strip_prefix("test result: ")?.split_once(". ")?;
    let number_before = |word: &str| numbers.split("; ").find_map(|part| part.strip_suffix(word)?.trim().parse().ok());
    Some(Count { passed: number_before("passed")?, failed: number_before("failed")? })
}

/// `ℹ pass 12` and `ℹ fail 0`, once at the end. A cancelled test counts as failed.
fn node_total(line: &str) -> Option<Count> {
    let (word, number) = line.strip_prefix("ℹ ")?.split_once(' ')?;
    let number = number.parse().ok()?;
    match word {
        "pass" => Some(Count { passed: number, failed: 0 }),
        "fail" | "cancelled" => Some(Count { passed: 0, failed: number }),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::Count;

    fn count(output: &str) -> Count {
        let mut count = Count::default();
        output.lines().for_each(|line| count.read_line(line));
        count
    }

    #[test]
    fn every_test_program_of_cargo_counts() {
        let output = "running 2 tests\ntest a ... ok\n\n\
            test result: ok. 18 passed; 0 failed; 1 ignored; 0 measured; 2 filtered out; finished in 0.00s\n\
            test result: FAILED. 1 passed; 3 failed; 0 ignored; 0 measured; 0 filtered out; finished in 0.00s\n";
        assert_eq!(count(output), Count { passed: 19, failed: 3 });
    }

    #[test]
    fn the_browser_runner_prints_a_shorter_line() {
        let output = "test result: FAILED. 1 passed; 1 failed; 0 ignored; 0 filtered out; finished in 0.01s";
        assert_eq!(count(output), Count { passed: 1, failed: 1 });
    }

    #[test]
    fn node_totals_count_and_its_tests_do_not() {
        let output = "✔ pass 3 (2ms)\nℹ tests 14\nℹ suites 0\nℹ pass 11\nℹ fail 2\nℹ cancelled 1\nℹ skipped 0\n";
        assert_eq!(count(output), Count { passed: 11, failed: 3 });
    }

    #[test]
    fn breaking_off_or_running_nothing_is_a_failure() {
        assert_eq!(Count { passed: 5, failed: 0 }.finished(true), Count { passed: 5, failed: 0 });
        assert_eq!(Count { passed: 5, failed: 0 }.finished(false), Count { passed: 5, failed: 1 });
        assert_eq!(Count { passed: 5, failed: 2 }.finished(false), Count { passed: 5, failed: 2 });
        assert_eq!(Count::default().finished(true), Count { passed: 0, failed: 1 });
    }
}
