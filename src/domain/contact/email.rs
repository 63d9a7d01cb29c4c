//! E-mail addresses: one `@`, something before it, a domain with a dot behind it. Refuses only what
//! no mail server would take; whether a letter arrives is found out by sending one.

use crate::domain::script::{is_invisible, narrow};

/// Why a text is no e-mail address.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum EmailFault {
    /// No `@`, or more than one.
    At,
    /// Nothing usable before the `@`.
    Local,
    /// What stands behind the `@` is no domain, such as `qq` without `.com`.
    Domain,
    /// White space inside.
    Space,
}

/// Reads an address; full-width characters are narrowed and the domain is put in lower case.
pub(crate) fn parse(text: &str) -> Result<String, EmailFault> {
    let visible = text.chars().filter(|c| !is_invisible(*c));
    let narrowed: String = visible.map(narrow).collect();
    let address = narrowed.trim();
    if address.chars().any(|c| c.is_whitespace() || c.is_control()) {
        return Err(EmailFault::Space);
    }
    let (local, domain) = address.split_once('@').ok_or(EmailFault::At)?;
    if domain.contains('@') {
        return Err(EmailFault::At);
    }
    if !is_local(local) {
        return Err(EmailFault::Local);
    }
    let domain = domain.replace('。', ".").to_lowercase();
    if !is_domain(&domain) {
        return Err(EmailFault::Domain);
    }
    Ok(format!("{local}@{domain}"))
}

fn is_local(local: &str) -> bool {
    let allowed = |c: char| c.is_alphanumeric() || "!#$%&'*+-/=?^_`{|}~.".contains(c);
    let dots = local.starts_with('.') || local.ends_with('.') || local.contains("..");
    !local.is_empty() && local.len() <= 64 && !dots && local.chars().all(allowed)
}

fn is_domain(domain: &str) -> bool {
    let label = |label: &str| {
        let edge = label.starts_with('-') || label.ends_with('-');
        let inner = label.chars().all(|c| c.is_alphanumeric() || c == '-');
        !label.is_empty() && label.len() <= 63 && !edge && inner
    };
    let top = domain.rsplit('.').next().unwrap_or_default();
    let top_ok = top.chars().count() >= 2 && top.chars().all(|c| c.is_alphabetic() || c == '-');
    domain.contains('.') && domain.len() <= 253 && top_ok && domain.split('.').all(label)
}

/// The first letter and the domain: `b***@example.com`.
pub(crate) fn mask(address: &str) -> String {
    let (local, domain) = address.split_once('@').unwrap_or((address, ""));
    let first = local.chars().next().map(String::from).unwrap_or_default();
    format!("{first}***@{domain}")
}
