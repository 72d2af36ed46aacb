//! Unauthorized callers get the same error for every request.

use std::collections::BTreeSet;

use axum::http::HeaderValue;
use hire_api::AppKind;
use hired::tenancy::admin::apps::ScopeChange;

use super::{IdPlace, saved, unknown_id};
use crate::{
    company::Company,
    harness::{APP_WITHOUT_SCOPES, MINUTE, OTHER_TENANT_APP, STORE_APP},
    isolation::{credentials::administer, visible},
    sample::{self, Call},
};

/// A server with two companies. For each operation: a call that succeeds in one company, the same call by the other,
/// and one with unknown ids.
struct Calls {
    company: Company,
    neighbour: Company,
    calls: Vec<[Call; 3]>,
}

impl Calls {
    async fn start() -> Self {
        let mut company = Company::start().await;
        let mut neighbour = company.neighbour().await;
        let mut calls = Vec::new();
        for entry in sample::with_token() {
            let (own, theirs) = (entry.call(&mut neighbour), entry.call(&mut company));
            let unknown =
                IdPlace::all(&entry.operation).into_iter().fold(own.clone(), |call, IdPlace { place, .. }| {
                    let id = call.get(&place).and_then(|id| id.as_str().map(unknown_id));
                    id.map_or_else(|| call.clone(), |id| call.with(&place, id))
                });
            calls.push([own, theirs, unknown]);
        }
        company.save().await;
        neighbour.save().await;
        Self { company, neighbour, calls }
    }

    /// All three calls of an operation get the same error.
    async fn are_refused_alike(&self, calls: &[Call; 3], authorization: &str, code: i64) {
        let mut seen = None;
        for call in calls {
            let mut request = call.request("");
            request.headers_mut().insert("authorization", HeaderValue::from_str(authorization).expect("a header"));
            let reply = self.company.server.send(request).await;
            assert_eq!((reply.status.as_u16(), reply.code()), (400, code), "{}: {}", call.spec.name, reply.text);
            assert!(reply.body.get("data").is_none(), "{}", reply.text);
            let visible = visible(&reply, "");
            assert_eq!(*seen.get_or_insert(visible.clone()), visible, "{}", call.spec.name);
        }
    }

    async fn all_are_refused(&self, token: &str, code: i64) {
        for calls in &self.calls {
            self.are_refused_alike(calls, &format!("Bearer {token}"), code).await;
        }
    }
}

#[tokio::test]
async fn every_operation_refuses_missing_wrong_and_expired_tokens() {
    let calls = Calls::start().await;
    let token = calls.neighbour.token.clone();
    for one in &calls.calls {
        calls.are_refused_alike(one, "", 99_991_661).await;
    }
    calls.all_are_refused("t-0123456789abcdef0123456789abcdef01234567", 99_991_663).await;
    calls.all_are_refused("u-0123456789", 99_991_668).await;
    calls.company.server.clock.advance(120 * MINUTE);
    calls.all_are_refused(&token, 99_991_663).await;
}

/// One operation is enough: tokens are checked before the operation is known.
#[tokio::test]
async fn forged_and_altered_tokens_are_refused() {
    let calls = Calls::start().await;
    let (one, token) = (&calls.calls[0], &calls.neighbour.token);
    let body = token.trim_start_matches("t-");
    let reversed: String = body.chars().rev().collect();
    let mut forged = vec![
        "t-".to_owned(),
        format!("t-{}", &body[..body.len() - 1]),
        format!("t-{body}0"),
        format!("t-{}", body.to_uppercase()),
        format!("t-{reversed}"),
        format!("{token}\u{20}{token}"),
        format!("{token},{token}"),
        format!("{token};"),
        "t-' OR '1'='1".to_owned(),
        "t-%".to_owned(),
        format!("t-{}", "f".repeat(8000)),
    ];
    for at in 0..body.len() {
        let mut digits = body.to_owned().into_bytes();
        digits[at] = if digits[at] == b'0' { b'1' } else { b'0' };
        forged.push(format!("t-{}", String::from_utf8(digits).expect("digits")));
    }
    for token in forged {
        calls.are_refused_alike(one, &format!("Bearer {token}"), 99_991_663).await;
    }
    for (token, code) in [("T-0123456789", 99_991_671), ("a-0123456789", 99_991_664), (body, 99_991_671)] {
        calls.are_refused_alike(one, &format!("Bearer {token}"), code).await;
    }
}

#[tokio::test]
async fn every_operation_refuses_revoked_credentials() {
    let calls = Calls::start().await;
    let without = calls.company.server.token(APP_WITHOUT_SCOPES).await;
    calls.all_are_refused(&without, 99_991_672).await;
    let (server, token) = (&calls.company.server, &calls.neighbour.token);
    let scopes = administer(server, |admin| {
        let all = admin.scopes(OTHER_TENANT_APP).expect("scopes");
        let change = ScopeChange { remove: all.iter().cloned().collect(), ..ScopeChange::default() };
        admin.change_scopes(OTHER_TENANT_APP, change).expect("a change");
        all
    })
    .await;
    assert!(!scopes.is_empty());
    calls.all_are_refused(token, 99_991_672).await;
    administer(server, |admin| admin.set_disabled(OTHER_TENANT_APP, true).expect("a change")).await;
    calls.all_are_refused(token, 99_991_662).await;
    administer(server, |admin| {
        admin.set_disabled(OTHER_TENANT_APP, false).expect("a change");
        admin.set_secret(OTHER_TENANT_APP, "another").expect("a new secret");
    })
    .await;
    calls.all_are_refused(token, 99_991_663).await;
}

#[tokio::test]
async fn a_store_app_may_call_what_the_document_allows_and_nothing_else() {
    let company = Company::start().await;
    let mut company = company.called_by_the_store_app().await;
    let calls: Vec<Call> = sample::with_token().iter().map(|entry| entry.call(&mut company)).collect();
    company.save().await;
    for call in calls {
        let reply = call.send(&company.server, &company.token).await;
        if call.spec.apps.contains(&AppKind::Store) {
            reply.data();
        } else {
            reply.assert_error(400, 99_991_676);
        }
    }
    let server = &company.server;
    administer(server, |admin| admin.set_secret(STORE_APP, "another").expect("a new secret")).await;
    for entry in sample::with_token() {
        let call = entry.call(&mut company);
        call.send(&company.server, &company.token).await.assert_error(400, 99_991_663);
    }
}

/// With each documented scope alone, and with all scopes but the documented ones.
#[tokio::test]
async fn any_documented_scope_is_enough_and_no_other_is() {
    let (company, calls) = saved(sample::with_token()).await;
    let (server, all) = (&company.server, hire_api::all());
    let token = server.token(APP_WITHOUT_SCOPES).await;
    let every: BTreeSet<&str> = all.iter().flat_map(|operation| operation.spec.scopes).copied().collect();
    for (entry, call) in calls.iter().filter(|(entry, _)| !entry.spec().scopes.is_empty()) {
        let own = entry.spec().scopes;
        let others: Vec<&str> = every.iter().copied().filter(|scope| !own.contains(scope)).collect();
        let alone = own.iter().map(|scope| (vec![*scope], true));
        for (granted, is_enough) in alone.chain([(others, false)]) {
            crate::offer::only_scopes(server, APP_WITHOUT_SCOPES, &granted).await;
            let refused = call.send(server, &token).await.code() == 99_991_672;
            assert_eq!(refused, !is_enough, "{} with {granted:?}", entry.spec().name);
        }
    }
}
