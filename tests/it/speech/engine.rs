//! The engine's own word for it: no sample makes espeak-ng switch to its English voice. Runs where
//! espeak-ng is installed; Debian 12 has no Mongolian voice, so that half waits for one.

use std::process::Command;
use std::sync::Arc;

use iltod::domain::message::{Locale, Message};
use iltod::render::Renderer;
use jiff::civil::date;

use super::plain::catalogue;

/// What espeak-ng makes of the text in this voice; `None` where it or the voice is absent.
fn phonemes(voice: &str, text: &str) -> Option<String> {
    let run = Command::new("espeak-ng")
        .args(["-v", voice, "-q", "-x", text])
        .output();
    let output = run.ok().filter(|output| output.status.success())?;
    Some(String::from_utf8_lossy(&output.stdout).into_owned())
}

fn has_voice(voice: &str) -> bool {
    let run = Command::new("espeak-ng")
        .arg(format!("--voices={voice}"))
        .output();
    run.is_ok_and(|output| String::from_utf8_lossy(&output.stdout).lines().count() > 1)
}

fn samples(locale: Locale) -> Vec<String> {
    let renderer = Renderer::new(Arc::new(catalogue(&[
        (
            "t/zh-CN/t.ftl",
            "got = 您的受理编号是 { $number }。最晚{ $day }，{ $n }个工作日，电话{ $phone }。",
        ),
        (
            "t/mn-Cyrl/t.ftl",
            "got = Дугаар: { $number }. Сүүлчийн өдөр: { $day }, ажлын { $n } өдөр, утас: { $phone }.",
        ),
    ])));
    let got = Message::new("got")
        .digits("number", "2026 000 123 8")
        .number("n", 20);
    let got = got
        .date("day", date(2026, 3, 5))
        .phone("phone", "13812345678");
    let mut samples = vec![renderer.spoken(locale, &got).text];
    let written = match locale {
        Locale::Chinese => vec![
            "15:30，占15%，3.5公里，-5℃，1,234,567元，2026-03-05。",
            "结果怎么给您？1，发到这里。2，寄纸质的。3，自己去拿。",
            "见《条例》第3条（2019年修订）：https://www.gov.cn/a。",
            "系统出了一点问题。请稍后再试，或者拨打12345。",
        ],
        _ => vec![
            "15:30, 15%, 3.5, 2026-03-05.",
            "Хариуг яаж өгөх вэ? 1. Энд бичгээр.",
        ],
    };
    samples.extend(written.iter().map(|text| renderer.read_aloud(locale, text)));
    samples
}

#[test]
fn no_chinese_or_mongolian_sample_falls_into_the_english_voice() {
    for (locale, voice, listed) in [
        (Locale::Chinese, "cmn-latn-pinyin", "zh"),
        (Locale::MongolianCyrillic, "mn", "mn"),
    ] {
        if !has_voice(listed) && !has_voice(voice) {
            println!("skipped: espeak-ng has no voice {voice} here");
            continue;
        }
        for sample in samples(locale) {
            let sounds = phonemes(voice, &sample).unwrap();
            assert!(!sounds.contains("(en)"), "{sample} → {sounds}");
            assert!(!sounds.trim().is_empty());
        }
    }
}
