//! The formats of mobiles, mails and ids in the directory, and the order of the departments of a user.

/// Maximum characters of a `user_id` or a custom `department_id`.
pub const MAX_ID_CHARS: usize = 64;

/// The longest number that E.164 allows, without the plus sign.
const MAX_MOBILE_DIGITS: usize = 15;
const MIN_MOBILE_DIGITS: usize = 7;
const CHINA: &str = "86";

/// A mobile with its country code. A number without one is Chinese, and Chinese numbers have eleven digits. Spaces and
/// hyphens are ignored.
pub fn canonical_mobile(stated: &str) -> Option<String> {
    let plain: String = stated.chars().filter(|letter| ![' ', '-'].contains(letter)).collect();
    let digits = plain.strip_prefix('+').map_or_else(|| format!("{CHINA}{plain}"), str::to_owned);
    let fits = (MIN_MOBILE_DIGITS..=MAX_MOBILE_DIGITS).contains(&digits.len());
    let digits_only = digits.bytes().all(|byte| byte.is_ascii_digit()) && !digits.starts_with('0');
    let complete = digits.strip_prefix(CHINA).is_none_or(|number| number.len() == 11 && !number.starts_with('0'));
    (fits && digits_only && complete).then(|| format!("+{digits}"))
}

pub fn is_chinese_mobile(canonical: &str) -> bool {
    canonical.strip_prefix('+').is_some_and(|digits| digits.starts_with(CHINA))
}

/// One `@` between a local part and a domain with a dot, in printable ASCII.
pub fn is_email(text: &str) -> bool {
    let Some((local, domain)) = text.split_once('@') else { return false };
    let plain = |letter: u8| letter.is_ascii_graphic() && !b"@,;:<>()[]\\\"".contains(&letter);
    let label = |label: &str| !label.is_empty() && !label.starts_with('-') && !label.ends_with('-');
    text.len() <= 254
        && !local.is_empty()
        && local.bytes().all(plain)
        && domain.contains('.')
        && domain.split('.').all(label)
        && domain.bytes().all(|letter| letter.is_ascii_alphanumeric() || b".-".contains(&letter))
}

/// Whether a `user_id` has no blanks and no control characters.
pub fn is_user_id(text: &str) -> bool {
    !text.is_empty() && !text.chars().any(|letter| letter.is_whitespace() || letter.is_control())
}

/// Whether a custom `department_id` differs from every open_department_id and from the root.
pub fn is_department_id(text: &str) -> bool {
    let allowed = |letter: char| letter.is_ascii_alphanumeric() || ['_', '-', '@', '.'].contains(&letter);
    !text.starts_with("od-")
        && !["", "0", "1"].contains(&text)
        && text.len() <= MAX_ID_CHARS
        && text.starts_with(|letter: char| letter.is_ascii_alphanumeric())
        && text.chars().all(allowed)
}

/// The order of a user in a department.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Order {
    pub department: i64,
    pub user_order: i64,
    pub department_order: i64,
    /// Whether it is the main department, if given.
    pub primary: Option<bool>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum OrderRefusal {
    /// The user is not in a department that is ordered, or one is ordered twice.
    Department,
    /// The main department is not the one with the highest order, or there are two.
    Primary,
}

/// The departments of a user in their order, the main one first. Without an order the first department is the main one.
pub fn ordered(departments: &[i64], stated: &[Order]) -> Result<Vec<Order>, OrderRefusal> {
    let of = |department: i64| stated.iter().find(|order| order.department == department);
    let repeated = stated
        .iter()
        .enumerate()
        .any(|(at, order)| stated.iter().take(at).any(|earlier| earlier.department == order.department));
    if repeated || stated.iter().any(|order| !departments.contains(&order.department)) {
        return Err(OrderRefusal::Department);
    }
    let last = departments.len() as i64;
    let mut orders: Vec<Order> = (0..)
        .zip(departments)
        .map(|(at, &department)| match of(department) {
            Some(order) => *order,
            // Without any order the first department is the highest. Beside stated orders it is the lowest.
            None if stated.is_empty() => {
                Order { department, user_order: 0, department_order: last - 1 - at, primary: None }
            }
            None => Order { department, user_order: 0, department_order: 0, primary: None },
        })
        .collect();
    orders.sort_by_key(|order| std::cmp::Reverse(order.department_order));
    let primaries = orders.iter().filter(|order| order.primary == Some(true)).count();
    let highest = orders.first().map(|order| order.department_order);
    let main = orders.iter().position(|order| order.primary == Some(true));
    if primaries > 1 || main.is_some_and(|at| orders.get(at).map(|order| order.department_order) != highest) {
        return Err(OrderRefusal::Primary);
    }
    if let Some(main) = main {
        let main = orders.remove(main);
        orders.insert(0, main);
    }
    Ok(orders)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn mobiles_get_their_country_code() {
        let canonical = |text| canonical_mobile(text);
        assert_eq!(canonical("13800000000").as_deref(), Some("+8613800000000"));
        assert_eq!(canonical("+86 138-0000-0000").as_deref(), Some("+8613800000000"));
        assert_eq!(canonical("+14155550100").as_deref(), Some("+14155550100"));
        for bad in [
            "",
            "1380000000",
            "138000000000",
            "+",
            "+86138000",
            "03800000000",
            "+8603800000000",
            "+0123456789",
            "1380000000a",
            "+1415555010000000",
            "４１５",
        ] {
            assert_eq!(canonical(bad), None, "{bad:?}");
        }
    }

    #[test]
    fn a_chinese_mobile_has_the_country_code_86() {
        assert!(is_chinese_mobile("+8613800000000"));
        assert!(!is_chinese_mobile("+14155550100") && !is_chinese_mobile("+8501234567"));
    }

    #[test]
    fn mails_have_one_at_sign_and_a_domain() {
        for good in ["a@b.cn", "first.last+tag@mail.example.com"] {
            assert!(is_email(good), "{good:?}");
        }
        for bad in ["", "a", "@b.cn", "a@b", "a@@b.cn", "a b@c.cn", "a@b..cn", "a@-b.cn", "a@b.cn,c@d.cn", "张@b.cn"] {
            assert!(!is_email(bad), "{bad:?}");
        }
    }

    #[test]
    fn ids_can_be_told_from_others() {
        assert!(is_department_id("D067") && is_department_id("a_b-c@d.e"));
        for bad in ["", "0", "1", "od-1", "-a", "a b", "张"] {
            assert!(!is_department_id(bad), "{bad:?}");
        }
        assert!(is_user_id("3e3cf96b") && !is_user_id("a b") && !is_user_id("") && !is_user_id("a\u{7}"));
    }

    fn order(department: i64, department_order: i64, primary: Option<bool>) -> Order {
        Order { department, user_order: 0, department_order, primary }
    }

    #[test]
    fn the_first_department_is_the_main_one_unless_an_order_says_otherwise() {
        let main = |departments: &[i64], orders: &[Order]| {
            ordered(departments, orders).map(|orders| orders.iter().map(|order| order.department).collect::<Vec<_>>())
        };
        assert_eq!(main(&[1, 2, 3], &[]), Ok(vec![1, 2, 3]));
        assert_eq!(main(&[1, 2], &[order(1, 5, None), order(2, 9, None)]), Ok(vec![2, 1]));
        assert_eq!(main(&[1, 2], &[order(1, 9, None), order(2, 9, Some(true))]), Ok(vec![2, 1]));
        assert_eq!(main(&[1], &[order(2, 0, None)]), Err(OrderRefusal::Department));
        assert_eq!(main(&[1], &[order(1, 0, None), order(1, 1, None)]), Err(OrderRefusal::Department));
        assert_eq!(main(&[1, 2], &[order(1, 1, Some(true)), order(2, 9, None)]), Err(OrderRefusal::Primary));
        assert_eq!(main(&[1, 2], &[order(1, 1, Some(true)), order(2, 1, Some(true))]), Err(OrderRefusal::Primary));
    }

    #[test]
    fn departments_without_an_order_count_down_alone_and_are_the_lowest_beside_others() {
        for (departments, stated, expected) in [
            (&[7, 8, 9][..], vec![], vec![(7, 2), (8, 1), (9, 0)]),
            (&[7, 8, 9], vec![order(9, 5, None)], vec![(9, 5), (7, 0), (8, 0)]),
            (&[7, 8, 9], vec![order(9, 5, None), order(8, 6, None)], vec![(8, 6), (9, 5), (7, 0)]),
        ] {
            let orders = ordered(departments, &stated).unwrap_or_default();
            let orders: Vec<_> = orders.iter().map(|order| (order.department, order.department_order)).collect();
            assert_eq!(orders, expected, "{stated:?}");
        }
    }
}
