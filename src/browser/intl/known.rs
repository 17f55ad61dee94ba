//! What is written without asking the browser. It takes 10 to 30 ms to look up how a language writes a date, which is the
//! longest task of a page that says when offices open; and some browsers have no rules for Punjabi and write English.
//!
//! Source: Unicode CLDR. Tests compare it with ICU4X in every language of the site, and with a browser (`offices.spec`).

/// How a language names the time of day. Spaces are plain ones.
#[derive(Clone, Copy)]
enum Clock {
    /// All 24 hours, and what stands between hour and minute.
    Day(&'static str),
    /// The halves of the day, before the hour.
    Before([&'static str; 2]),
    /// The halves of the day, after the minute.
    After([&'static str; 2]),
}

fn clock(lang: &str) -> Clock {
    match lang {
        "en" => Clock::After([" a.m.", " p.m."]),
        "fr" => Clock::Day(" h "),
        "tl" | "pa" => Clock::After([" AM", " PM"]),
        "ar" => Clock::After([" ص", " م"]),
        "ko" => Clock::Before(["오전 ", "오후 "]),
        "zh-Hant" => Clock::Before(["上午", "下午"]),
        _ => Clock::Day(":"),
    }
}

/// A time of day, hours from 0 to 23.
pub fn time(lang: &str, hour: u8, minute: u8) -> String {
    let half = usize::from(hour >= 12);
    let hour_of_half = match hour % 12 {
        0 => 12,
        other => other,
    };
    match clock(lang) {
        Clock::Day(between) => format!("{hour}{between}{minute:02}"),
        Clock::Before(halves) => format!("{}{hour_of_half}:{minute:02}", halves[half]),
        Clock::After(halves) => format!("{hour_of_half}:{minute:02}{}", halves[half]),
    }
}

/// The days of the week from Monday on, as they stand within a sentence.
pub fn weekdays(lang: &str) -> [&'static str; 7] {
    match lang {
        "fr" => ["lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche"],
        "es" => ["lunes", "martes", "miércoles", "jueves", "viernes", "sábado", "domingo"],
        "tl" => ["Lunes", "Martes", "Miyerkules", "Huwebes", "Biyernes", "Sabado", "Linggo"],
        "zh-Hans" | "zh-Hant" => ["星期一", "星期二", "星期三", "星期四", "星期五", "星期六", "星期日"],
        "ko" => ["월요일", "화요일", "수요일", "목요일", "금요일", "토요일", "일요일"],
        "ar" => ["الاثنين", "الثلاثاء", "الأربعاء", "الخميس", "الجمعة", "السبت", "الأحد"],
        "fa" => ["دوشنبه", "سه‌شنبه", "چهارشنبه", "پنجشنبه", "جمعه", "شنبه", "یکشنبه"],
        "pa" => ["ਸੋਮਵਾਰ", "ਮੰਗਲਵਾਰ", "ਬੁੱਧਵਾਰ", "ਵੀਰਵਾਰ", "ਸ਼ੁੱਕਰਵਾਰ", "ਸ਼ਨੀਵਾਰ", "ਐਤਵਾਰ"],
        "uk" => ["понеділок", "вівторок", "середа", "четвер", "пʼятниця", "субота", "неділя"],
        "vi" => ["Thứ Hai", "Thứ Ba", "Thứ Tư", "Thứ Năm", "Thứ Sáu", "Thứ Bảy", "Chủ Nhật"],
        _ => ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"],
    }
}

/// A number that every language of the site writes with the same digits and no separator.
pub fn number(value: f64) -> Option<u16> {
    (value.fract() == 0.0 && (0.0..1_000.0).contains(&value)).then_some(value as u16)
}

#[cfg(all(test, feature = "ssr"))]
mod tests {
    use super::super::{host, tag};
    use super::{number, time, weekdays};
    use crate::messages::LANGUAGES;
    use icu::{
        calendar::{Date, Iso},
        datetime::{DateTimeFormatter, NoCalendarFormatter, fieldsets},
        locale::Locale,
        time::Time,
    };

    fn time_of_icu(tag: &str, hour: u8, minute: u8) -> String {
        let locale = tag.parse::<Locale>().unwrap();
        let format = NoCalendarFormatter::try_new(locale.into(), fieldsets::T::hm()).unwrap();
        let text = format.format(&Time::try_new(hour, minute, 0, 0).unwrap()).to_string();
        // Browsers write a numeric hour without a zero before it, ICU4X keeps to the locale's usual width.
        let bare = text.strip_prefix('0').filter(|rest| rest.starts_with(|c: char| c.is_ascii_digit()));
        plain(bare.unwrap_or(&text))
    }

    /// The days of a week that began on a Monday.
    fn weekdays_of_icu(tag: &str) -> Vec<String> {
        let locale = tag.parse::<Locale>().unwrap();
        let format = DateTimeFormatter::try_new(locale.into(), fieldsets::E::long()).unwrap();
        let name = |day| format.format(&Date::<Iso>::try_new_iso(1970, 1, day).unwrap()).to_string();
        (5..12).map(name).collect()
    }

    /// Spaces that keep what they join on one line, as plain ones.
    fn plain(text: &str) -> String {
        text.replace(['\u{a0}', '\u{202f}'], " ")
    }

    #[test]
    fn times_are_those_of_cldr_in_every_language() {
        for (lang, _) in LANGUAGES {
            for (hour, minute) in (0..24).flat_map(|hour| [(hour, 0), (hour, 5), (hour, 30)]) {
                // There ICU4X names more parts of the day than browsers do.
                if *lang == "zh-Hant" && !matches!(hour, 8..=11 | 13..=18) {
                    continue;
                }
                assert_eq!(time(lang, hour, minute), time_of_icu(tag(lang), hour, minute), "{lang}");
            }
        }
        assert_eq!([time("zh-Hant", 12, 0), time("zh-Hant", 0, 0)], ["下午12:00", "上午12:00"]);
    }

    #[test]
    fn weekdays_are_those_of_cldr_in_every_language() {
        for (lang, _) in LANGUAGES {
            assert_eq!(weekdays(lang).to_vec(), weekdays_of_icu(tag(lang)), "{lang}");
        }
    }

    #[test]
    fn small_whole_numbers_are_the_same_in_every_language() {
        for (lang, _) in LANGUAGES {
            for whole in 0..1_000_u16 {
                assert_eq!(number(f64::from(whole)), Some(whole));
                assert_eq!(host::number(tag(lang), f64::from(whole)), whole.to_string(), "{lang}");
            }
        }
        assert_eq!([number(1_000.0), number(0.5), number(-1.0), number(f64::NAN)], [None; 4]);
    }
}
