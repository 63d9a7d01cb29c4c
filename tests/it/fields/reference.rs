//! The reference number: the Damm digit finds every single error and every swap of neighbours (B35).

use iltod::domain::reference::{ReferenceFault, ReferenceNumber};

#[test]
fn every_single_wrong_digit_and_every_swap_is_found_over_ten_thousand_numbers() {
    let mut checked = 0_u32;
    for n in 0..10_000_u32 {
        let number = ReferenceNumber::new(2026, n * 99).unwrap();
        let digits = number.digits().into_bytes();
        assert_eq!(ReferenceNumber::parse(&number.digits()), Ok(number));
        for at in 0..digits.len() {
            for wrong in b'0'..=b'9' {
                if wrong != digits[at] {
                    let mut typed = digits.clone();
                    typed[at] = wrong;
                    assert_is_found(&typed);
                    checked += 1;
                }
            }
            if at + 1 < digits.len() && digits[at] != digits[at + 1] {
                let mut typed = digits.clone();
                typed.swap(at, at + 1);
                assert_is_found(&typed);
                checked += 1;
            }
        }
    }
    assert!(checked > 1_000_000, "{checked}");
}

fn assert_is_found(typed: &[u8]) {
    let text = std::str::from_utf8(typed).unwrap();
    assert_eq!(
        ReferenceNumber::parse(text),
        Err(ReferenceFault::CheckDigit),
        "{text}"
    );
}

#[test]
fn a_number_is_read_however_it_is_written() {
    let number = ReferenceNumber::new(2026, 123).unwrap();
    let shown = number.to_string();
    let full_width: String = shown.chars().map(wide).collect();
    let mongolian: String = shown.chars().map(traditional).collect();
    let spaced: String = number.digits().chars().flat_map(|c| [c, ' ']).collect();
    for text in [
        shown.clone(),
        full_width,
        mongolian,
        spaced,
        shown.replace(' ', "-"),
    ] {
        assert_eq!(ReferenceNumber::parse(&text), Ok(number), "{text}");
    }
    assert_eq!(
        ReferenceNumber::parse("2026 000 123"),
        Err(ReferenceFault::Length)
    );
    assert_eq!(
        ReferenceNumber::parse("number"),
        Err(ReferenceFault::Length)
    );
    assert_eq!(
        ReferenceNumber::from_ordinal(number.ordinal()),
        Some(number)
    );
}

fn wide(c: char) -> char {
    c.to_digit(10)
        .map_or('\u{3000}', |d| char::from_u32(0xFF10 + d).unwrap())
}

fn traditional(c: char) -> char {
    c.to_digit(10)
        .map_or(' ', |d| char::from_u32(0x1810 + d).unwrap())
}
