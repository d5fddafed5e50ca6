//! Debian and Ubuntu packages, without asking anything and without removing anything.

use std::process::Command;

use anyhow::Result;

use super::{announce, by_hand};
use crate::{process, project};

/// Installs `packages`; where that cannot be done, an error that names the commands.
pub(crate) fn install(packages: &[&str], why: &str) -> Result<()> {
    let commands = ["sudo apt-get update".to_owned(), format!("sudo {}", install_line(packages))];
    if project::on_path("apt-get").is_none() {
        let missing = format!("This needs {} ({why}), and this system has no apt-get.", packages.join(", "));
        return Err(by_hand(
            &missing,
            &[format!("# with your system's package manager, install: {}", packages.join(" "))],
        ));
    }
    let Some(prefix) = root_prefix() else {
        let missing = format!("This needs the packages {} ({why}), and installing asks for root.", packages.join(", "));
        return Err(by_hand(&missing, &commands));
    };
    announce(&packages.join(", "), why);
    let fetch_lists = process::run_with_progress("apt-get update", &mut as_root(prefix, "apt-get update"));
    fetch_lists
        .and_then(|()| process::run_with_progress("apt-get install", &mut as_root(prefix, &install_line(packages))))
        .map_err(|error| by_hand(&format!("{error}\n\napt-get could not install {}.", packages.join(", ")), &commands))
}

/// A command line run as root, its words separated by spaces; `None` where root cannot be had without asking.
pub(crate) fn root_command(line: &str) -> Option<Command> {
    Some(as_root(root_prefix()?, line))
}

fn install_line(packages: &[&str]) -> String {
    format!("apt-get install --yes --no-remove --no-install-recommends {}", packages.join(" "))
}

/// The words that make the next ones run as root: none for root itself, `sudo` where it asks no password.
fn root_prefix() -> Option<&'static [&'static str]> {
    let succeeds = |program: &str, args: &[&str]| process::output(Command::new(program).args(args)).ok();
    if succeeds("id", &["-u"]).is_some_and(|id| id == "0") {
        return Some(&[]);
    }
    succeeds("sudo", &["-n", "true"]).map(|_| &["sudo", "-n"] as &[_])
}

fn as_root(prefix: &[&str], line: &str) -> Command {
    // `env` carries the settings through sudo, which clears the environment; the lock is waited for, not fought over.
    let settings = ["env", "DEBIAN_FRONTEND=noninteractive", "APT_LISTCHANGES_FRONTEND=none", "NEEDRESTART_MODE=a"];
    let mut words = prefix.iter().copied().chain(settings).chain(line.split(' '));
    let mut command = Command::new(words.next().unwrap_or("env"));
    command.args(words);
    if line.starts_with("apt-get") {
        command.args(["-o", "DPkg::Lock::Timeout=600"]);
    }
    command
}

#[cfg(test)]
mod tests {
    use super::as_root;
    use crate::process::display;

    #[test]
    fn settings_pass_through_sudo_and_the_lock_is_waited_for() {
        let line = display(&as_root(&["sudo", "-n"], "apt-get update"));
        assert!(line.starts_with("sudo -n env DEBIAN_FRONTEND=noninteractive "), "{line}");
        assert!(line.ends_with(" apt-get update -o DPkg::Lock::Timeout=600"), "{line}");
    }

    #[test]
    fn root_needs_no_prefix() {
        assert!(display(&as_root(&[], "mkdir -p /x")).ends_with(" mkdir -p /x"));
    }
}
