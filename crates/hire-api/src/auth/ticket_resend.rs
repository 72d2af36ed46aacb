//! <https://open.feishu.cn/document/server-docs/authentication-management/access-token/app_ticket_resend>

use super::Credentials;
use crate::Empty;

crate::endpoint! {
    /// Sends the ticket of a store app once more, as an event.
    Post "/open-apis/auth/v3/app_ticket/resend" => TicketResend {
        name: "auth.app_ticket/resend",
        document: "https://open.feishu.cn/document/server-docs/authentication-management/access-token/app_ticket_resend",
        limits: [], apps: [Store], access: Public, scopes: [], ok: "success",
        path: Empty, query: Empty, body: Credentials, data: Empty,
        errors: TicketResendError {
            System = 10001 @ 500 "internal error",
            Parameter = 10003 @ 200 "invalid param",
            UnknownApp = 10014 @ 200 "app id not exists",
            WrongSecret = 10014 @ 200 "app secret invalid",
            Disabled = 10014 @ 200 "app unauthorized",
            NotAStoreApp = 10016 @ 200 "app resend fail",
        }
    }
}
