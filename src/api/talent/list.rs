use hire_api::{page::Page, talent::ListTalents};

use crate::http::{Answer, Call};

pub async fn list(_call: Call<ListTalents>) -> Answer<ListTalents> {
    Ok(Page::new(vec![], None))
}
