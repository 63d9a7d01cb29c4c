//! An installation in a folder of its own, and people who talk to it.
#![allow(dead_code, reason = "each benchmark uses a part")]

use std::{
    path::{Path, PathBuf},
    sync::Arc,
};

use iltod::app::{
    config::{Config, Flags},
    installation::Installation,
};
use iltod::domain::message::Locale;
use iltod::flow::input::Input;
use iltod::service::contact::Contact;
use iltod::service::intake::{Inbound, Shown};

/// What one person says until the check page, after the greeting.
pub const SAYS: [&str; 4] = [
    "我想了解2024年临河区双河镇草原生态保护补助奖励资金的分配方案和发放明细，包括各嘎查村的补助面积、补助标准和发放时间。",
    "1",
    "娜仁花",
    "13847812345",
];

/// The master key of a fixture.
pub fn key_file(folder: &Path) -> PathBuf {
    folder.join("key")
}

/// The data folder of a fixture.
pub fn data(folder: &Path) -> PathBuf {
    folder.join("data")
}

/// Opens the installation in `folder`, made when it is not there.
pub async fn open(folder: &Path) -> Installation {
    std::fs::create_dir_all(folder).unwrap();
    let flags = Flags {
        data: Some(data(folder)),
        ..Flags::default()
    };
    let mut config = Config::load(&flags).unwrap();
    config.master_key_file.value = Some(key_file(folder));
    config.ballast_mib.value = 1;
    Installation::open(config, Arc::new(|fault: &str| panic!("{fault}")))
        .await
        .unwrap()
}

/// A line from a person at the terminal.
pub fn inbound(installation: &Installation, person: &str, input: Input) -> Inbound {
    Inbound {
        contact: Contact::new("terminal", person),
        update: None,
        input,
        now: installation.service.now(),
        lang: Some(Locale::Chinese),
        spoken: false,
        sent_at: None,
        outage_since: None,
        gaps: Vec::new(),
        message: None,
        file: None,
        address: None,
    }
}

/// Says a line.
pub async fn say(installation: &Installation, person: &str, line: &str) -> Shown {
    let inbound = inbound(installation, person, Input::Text(line.to_owned()));
    installation.service.turn(&inbound).await.unwrap()
}

/// Opens the conversation.
pub async fn greet(installation: &Installation, person: &str) -> Shown {
    let inbound = inbound(installation, person, Input::Open);
    installation.service.turn(&inbound).await.unwrap()
}

/// The digit that sends the request that a turn shows.
pub fn send_digit(check: &Shown) -> String {
    let mut choices = check.messages.iter().flat_map(|m| &m.choices);
    let found = choices.find(|choice| choice.r#move == Some("send"));
    found
        .unwrap_or_else(|| panic!("no check page: {check:?}"))
        .n
        .to_string()
}
