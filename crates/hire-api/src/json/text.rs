//! Texts and numbers.

const fn all(byte: u8) -> u64 {
    u64::from_ne_bytes([byte; 8])
}

/// The highest bit of each byte of `word` that needs an escape: of quotes, backslashes and control characters. Bits above
/// the lowest one may be wrong, because the subtraction borrows from there.
///
/// Flipping the second bit puts the quote next to the control characters, and a space out of the way: one comparison does
/// for all of these.
#[inline]
const fn to_escape(word: u64) -> u64 {
    let control_or_quote = (word ^ all(2)).wrapping_sub(all(0x21));
    let backslash = (word ^ all(b'\\')).wrapping_sub(all(1));
    (control_or_quote | backslash) & !word & all(0x80)
}

const fn byte_to_escape(byte: u8) -> bool {
    matches!(byte, ..0x20 | b'"' | b'\\')
}

/// Whether nothing in `text` needs an escape.
#[inline]
fn is_plain(text: &[u8]) -> bool {
    if let Some(last) = text.last_chunk::<8>() {
        // The last word overlaps the one before it.
        let (words, _) = text.as_chunks::<8>();
        let last = to_escape(u64::from_le_bytes(*last));
        return words.iter().fold(last, |found, word| found | to_escape(u64::from_le_bytes(*word))) == 0;
    }
    if let (Some(first), Some(last)) = (text.first_chunk::<4>(), text.last_chunk::<4>()) {
        let (first, last) = (u32::from_le_bytes(*first), u32::from_le_bytes(*last));
        return to_escape(u64::from(first) << 32 | u64::from(last)) == 0;
    }
    !text.iter().any(|byte| byte_to_escape(*byte))
}

/// The place of the first byte that needs an escape.
fn first_to_escape(text: &[u8]) -> Option<usize> {
    let (words, rest) = text.as_chunks::<8>();
    for (index, word) in words.iter().enumerate() {
        let found = to_escape(u64::from_le_bytes(*word));
        if found != 0 {
            return Some(index * 8 + found.trailing_zeros() as usize / 8);
        }
    }
    let place = rest.iter().position(|byte| byte_to_escape(*byte))?;
    Some(words.len() * 8 + place)
}

/// A text between quotes.
pub fn quoted(out: &mut Vec<u8>, text: &str) {
    out.push(b'"');
    if is_plain(text.as_bytes()) {
        out.extend_from_slice(text.as_bytes());
    } else {
        escaped(out, text);
    }
    out.push(b'"');
}

/// A text without its quotes.
#[inline(never)]
pub fn escaped(out: &mut Vec<u8>, text: &str) {
    let mut rest = text.as_bytes();
    while let Some((plain, [byte, after @ ..])) = first_to_escape(rest).and_then(|place| rest.split_at_checked(place)) {
        out.extend_from_slice(plain);
        escape(out, *byte);
        rest = after;
    }
    out.extend_from_slice(rest);
}

fn escape(out: &mut Vec<u8>, byte: u8) {
    let short = match byte {
        0x08 => b'b',
        0x09 => b't',
        0x0a => b'n',
        0x0c => b'f',
        0x0d => b'r',
        b'"' | b'\\' => byte,
        _ => {
            let last = byte & 0xf;
            let digit = if last < 10 { b'0' + last } else { b'a' + last - 10 };
            out.extend_from_slice(&[b'\\', b'u', b'0', b'0', b'0' + (byte >> 4), digit]);
            return;
        }
    };
    out.extend_from_slice(&[b'\\', short]);
}

/// A member's name after `before`: the opening brace or a comma. In line, because a constant name is then looked at while
/// this is compiled.
#[inline(always)]
#[allow(clippy::inline_always)]
pub fn name(out: &mut Vec<u8>, before: u8, name: &'static str) {
    if is_plain(name.as_bytes()) {
        out.extend_from_slice(&[before, b'"']);
        out.extend_from_slice(name.as_bytes());
        out.extend_from_slice(b"\":");
    } else {
        out.push(before);
        quoted(out, name);
        out.push(b':');
    }
}

#[inline]
pub fn integer(out: &mut Vec<u8>, value: impl itoa::Integer) {
    out.extend_from_slice(itoa::Buffer::new().format(value).as_bytes());
}
