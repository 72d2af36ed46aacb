//! Which addresses events may be sent to. The check is made after a name was resolved, on the addresses that a connection
//! is then made to, so a name that changes its addresses in between gains nothing.

use std::{
    fmt,
    net::{IpAddr, Ipv4Addr, Ipv6Addr, SocketAddr},
};

use reqwest::dns::{Addrs, Name, Resolve, Resolving};

/// The class of an address.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Class {
    Loopback,
    Private,
    External,
    /// Link-local, a metadata service of a cloud, or no address of one machine. Never allowed.
    Forbidden,
}

impl Class {
    pub fn from_address(address: IpAddr) -> Self {
        match address {
            IpAddr::V4(address) => Self::from_v4(address),
            IpAddr::V6(address) => Self::from_v6(address),
        }
    }

    fn from_v4(address: Ipv4Addr) -> Self {
        /// Alibaba, Oracle and Azure; the others use the link-local 169.254.169.254.
        const METADATA: [Ipv4Addr; 3] =
            [Ipv4Addr::new(100, 100, 100, 200), Ipv4Addr::new(192, 0, 0, 192), Ipv4Addr::new(168, 63, 129, 16)];
        let [first, second, third, _] = address.octets();
        if address.is_link_local()
            || METADATA.contains(&address)
            || first == 0
            || address.is_multicast()
            || first >= 240
        {
            Self::Forbidden
        } else if address.is_loopback() {
            Self::Loopback
        } else if address.is_private()
            // Shared by customers of a provider, assigned to protocols, for benchmarks.
            || (first == 100 && second & 0xc0 == 64)
            || (first == 192 && second == 0 && third == 0)
            || (first == 198 && second & 0xfe == 18)
        {
            Self::Private
        } else {
            Self::External
        }
    }

    fn from_v6(address: Ipv6Addr) -> Self {
        /// Of Amazon.
        const METADATA: Ipv6Addr = Ipv6Addr::new(0xfd00, 0xec2, 0, 0, 0, 0, 0, 0x254);
        let [first, second, .., before_last, last] = address.segments();
        if address.is_loopback() {
            return Self::Loopback;
        }
        if let Some(mapped) = address.to_ipv4_mapped() {
            return Self::from_v4(mapped);
        }
        let embedded = |high: u16, low: u16| Self::from_v4(Ipv4Addr::from((u32::from(high) << 16) | u32::from(low)));
        match address.segments() {
            // An IPv4 address behind a translator, or in a 6to4 network.
            [0x64, 0xff9b, 0, 0, 0, 0, _, _] => embedded(before_last, last),
            [0x2002, high, low, ..] => embedded(high, low),
            // The former form of mapped addresses, and the unspecified address.
            [0, 0, 0, 0, 0, 0, ..] => Self::Forbidden,
            // Another translation prefix, for use within a network.
            [0x64, 0xff9b, 1, ..] => Self::Private,
            _ if address == METADATA || address.is_multicast() || first & 0xffc0 == 0xfe80 => Self::Forbidden,
            // Unique local, and the former site-local addresses.
            _ if first & 0xfe00 == 0xfc00 || first & 0xffc0 == 0xfec0 => Self::Private,
            // Teredo hides an IPv4 address in a way that a receiver has no use for.
            _ if first == 0x2001 && second == 0 => Self::Forbidden,
            _ => Self::External,
        }
    }
}

impl fmt::Display for Class {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Loopback => "loopback",
            Self::Private => "private",
            Self::External => "external",
            Self::Forbidden => "forbidden",
        })
    }
}

/// The setting `events.allowed_hosts`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct AllowedHosts {
    pub loopback: bool,
    pub private: bool,
    pub external: bool,
}

impl AllowedHosts {
    pub const ALL: Self = Self { loopback: true, private: true, external: true };

    /// `loopback, private`, in any order. Empty: events are sent nowhere.
    pub fn read(text: &str) -> Result<Self, String> {
        let mut allowed = Self { loopback: false, private: false, external: false };
        for class in text.split(',').map(str::trim).filter(|class| !class.is_empty()) {
            match class {
                "loopback" => allowed.loopback = true,
                "private" => allowed.private = true,
                "external" => allowed.external = true,
                _ => return Err(format!("{class:?} is none of loopback, private and external")),
            }
        }
        Ok(allowed)
    }

    pub fn is_empty(self) -> bool {
        !(self.loopback || self.private || self.external)
    }

    pub fn check(self, address: IpAddr) -> Result<(), Refused> {
        let class = Class::from_address(address);
        let allowed = match class {
            Class::Loopback => self.loopback,
            Class::Private => self.private,
            Class::External => self.external,
            Class::Forbidden => false,
        };
        if allowed { Ok(()) } else { Err(Refused { address, class }) }
    }
}

/// An address that events are not sent to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Refused {
    address: IpAddr,
    class: Class,
}

impl std::error::Error for Refused {}

impl fmt::Display for Refused {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { address, class } = self;
        match class {
            Class::Forbidden => write!(
                f,
                "{address} is link-local, of a cloud's metadata service or of no single machine: \
                 events are never sent there, whatever events.allowed_hosts says"
            ),
            _ => write!(f, "{address} is {class}, which the setting events.allowed_hosts does not allow"),
        }
    }
}

/// Resolves names with the system's resolver and gives out the addresses that are allowed.
#[derive(Clone, Copy, Debug)]
pub struct CheckedResolver(pub AllowedHosts);

impl Resolve for CheckedResolver {
    fn resolve(&self, name: Name) -> Resolving {
        let allowed = self.0;
        Box::pin(async move {
            // Port 0: the connector puts the one of the URL in its place.
            let resolved: Vec<SocketAddr> = tokio::net::lookup_host((name.as_str(), 0)).await?.collect();
            let refused = resolved.iter().find_map(|address| allowed.check(address.ip()).err());
            let addresses: Vec<_> =
                resolved.into_iter().filter(|address| allowed.check(address.ip()).is_ok()).collect();
            match refused {
                Some(refused) if addresses.is_empty() => Err(refused.into()),
                _ => Ok(Box::new(addresses.into_iter()) as Addrs),
            }
        })
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    #[test]
    fn every_address_has_its_class() {
        for (class, addresses) in [
            (Class::Loopback, &["127.0.0.1", "127.255.0.1", "::1", "::ffff:127.0.0.1"][..]),
            (
                Class::Private,
                &[
                    "10.0.0.1",
                    "172.16.0.1",
                    "172.31.255.255",
                    "192.168.1.1",
                    "100.64.0.1",
                    "198.18.0.1",
                    "192.0.0.1",
                    "fd12::1",
                    "fc00::1",
                    "fec0::1",
                    "::ffff:10.0.0.1",
                    "64:ff9b::a00:1",
                    "2002:c0a8:101::1",
                ],
            ),
            (
                Class::External,
                &["8.8.8.8", "172.32.0.1", "100.128.0.1", "2606:4700::1111", "::ffff:8.8.8.8", "64:ff9b::808:808"],
            ),
            (
                Class::Forbidden,
                &[
                    "0.0.0.0",
                    "169.254.169.254",
                    "169.254.0.1",
                    "100.100.100.200",
                    "192.0.0.192",
                    "168.63.129.16",
                    "224.0.0.1",
                    "240.0.0.1",
                    "255.255.255.255",
                    "::",
                    "fe80::1",
                    "ff02::1",
                    "fd00:ec2::254",
                    "::ffff:169.254.169.254",
                    "64:ff9b::a9fe:a9fe",
                    "2002:a9fe:a9fe::1",
                    "::7f00:1",
                    "2001::1",
                ],
            ),
        ] {
            for address in addresses {
                assert_eq!(Class::from_address(address.parse().unwrap()), class, "{address}");
            }
        }
    }

    #[test]
    fn a_setting_allows_the_classes_that_it_names() {
        let allowed = AllowedHosts::read("external, private").unwrap();
        assert_eq!(allowed, AllowedHosts { loopback: false, ..AllowedHosts::ALL });
        let refused = allowed.check("127.0.0.1".parse().unwrap()).unwrap_err().to_string();
        assert_eq!(refused, "127.0.0.1 is loopback, which the setting events.allowed_hosts does not allow");
        assert!(AllowedHosts::ALL.check("169.254.169.254".parse().unwrap()).is_err());
        assert!(AllowedHosts::read("external, all").unwrap_err().contains("\"all\""));
        assert!(AllowedHosts::read("").unwrap().check("8.8.8.8".parse().unwrap()).is_err());
    }

    #[tokio::test]
    async fn a_name_gives_its_allowed_addresses_or_says_which_setting_refuses() {
        let name = || "localhost".parse::<Name>().unwrap();
        let addresses = CheckedResolver(AllowedHosts::ALL).resolve(name()).await.unwrap();
        assert!(addresses.count() > 0);
        let refused = CheckedResolver(AllowedHosts { loopback: false, ..AllowedHosts::ALL }).resolve(name()).await;
        assert!(refused.err().unwrap().to_string().contains("events.allowed_hosts"));
    }
}
