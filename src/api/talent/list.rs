use hire_api::{
    page::Page,
    talent::{
        ListTalents,
        list::{ListTalentsQuery, SortBy, TalentItem},
    },
};
use hire_rules::keyword::{self, Ast};
use hire_search::{self as search, SearchError, SearchSnapshot, SortKey};

use super::view::TalentRenderer;
use crate::{
    http::{ApiError, ApiResult, Call, ReadTx},
    store::{
        Tx, record,
        talents::{self, Order, TalentSummary, UpdateWindow},
    },
};

pub async fn list(call: Call<ListTalents>) -> ApiResult<ListTalents> {
    // The snapshot of the index must be older than the transaction in which it is used.
    let snapshot = call.state().search.snapshot();
    call.read(move |tx, call| page(tx, call, &snapshot)).await
}

fn page(
    tx: &mut ReadTx<'_>,
    call: &Call<ListTalents>,
    snapshot: &SearchSnapshot,
) -> Result<Page<TalentItem>, ApiError<ListTalents>> {
    let ListTalentsQuery { keyword, sort_by, query_option, .. } = &call.query;
    let page = call.page()?;
    let keyword = keyword.as_deref().filter(|keyword| !keyword.trim().is_empty());
    let request = PageRequest {
        sort_by: *sort_by,
        window: window(call)?,
        after: page.after.map(PageCursor::from_numbers),
        limit: page.limit,
    };
    let (talents, next) = match keyword {
        Some(keyword) => match keyword::parse(keyword) {
            Some(keyword) => list_from_index(tx, snapshot, Some(keyword), &request)?,
            // The keyword has no searchable term.
            None => (Vec::new(), None),
        },
        // The database would also read all rows outside the window.
        None if request.window_crosses_order() && snapshot.is_ready() => list_from_index(tx, snapshot, None, &request)?,
        None => list_from_database(tx, &request)?,
    };
    // Only for the first page: the talents of a later one may have been deleted since.
    if talents.is_empty() && page.after.is_none() && query_option.is_none() {
        return Err(ApiError::parameter(
            "no talents match; pass query_option=ignore_empty_error to get an empty list instead",
        ));
    }
    let mut renderer = TalentRenderer::new(tx, call.translator(), &talents, call.now())?;
    let items = talents.into_iter().map(|talent| renderer.show(tx, talent)).collect::<Result<_, _>>()?;
    Ok(Page::new(items, next.map(|next| page.token(next.numbers()))))
}

/// The parameters of a page, without the keyword.
struct PageRequest {
    sort_by: SortBy,
    window: UpdateWindow,
    after: Option<PageCursor>,
    limit: i64,
}

impl PageRequest {
    /// Whether the window of updates is not a contiguous range of the order.
    fn window_crosses_order(&self) -> bool {
        matches!(self.sort_by, SortBy::Application | SortBy::Entry) && self.window != UpdateWindow::UNBOUNDED
    }
}

/// Where a page ends.
#[derive(Clone, Copy)]
struct PageCursor {
    last: SortKey,
    /// Later updates are not seen by the pages that follow.
    update_cutoff: i64,
}

impl PageCursor {
    fn from_numbers([first, second, id, update_cutoff]: [i64; 4]) -> Self {
        Self { last: SortKey { first, second, id }, update_cutoff }
    }

    fn numbers(self) -> [i64; 4] {
        [self.last.first, self.last.second, self.last.id, self.update_cutoff]
    }
}

type PageResult = (Vec<TalentSummary>, Option<PageCursor>);

/// All talents, by an index of the database.
fn list_from_database(tx: &mut Tx<'_>, request: &PageRequest) -> Result<PageResult, ApiError<ListTalents>> {
    let order = match request.sort_by {
        // Without a keyword all talents are equally relevant.
        SortBy::Update | SortBy::Relevance => Order::Updated,
        SortBy::Application => Order::Applied,
        SortBy::Entry => Order::Created,
    };
    let below = request.after.map_or((i64::MAX, i64::MAX), |after| (after.last.first, after.last.id));
    let record::PageRows { rows: talents, more } = talents::list(tx, order, request.window, below, request.limit)?;
    let next = talents.last().filter(|_| more).map(|last| {
        let (first, id) = last.sort_key(order);
        PageCursor { last: SortKey { first, second: 0, id }, update_cutoff: i64::MAX }
    });
    Ok((talents, next))
}

/// Those that a keyword finds, or everyone.
fn list_from_index(
    tx: &mut Tx<'_>,
    snapshot: &SearchSnapshot,
    keyword: Option<Ast>,
    request: &PageRequest,
) -> Result<PageResult, ApiError<ListTalents>> {
    let order = match request.sort_by {
        SortBy::Update => search::Order::Updated,
        SortBy::Relevance => search::Order::Relevance,
        SortBy::Application => search::Order::Applied,
        SortBy::Entry => search::Order::Created,
    };
    let update_cutoff = match request.after {
        Some(after) => after.update_cutoff,
        // An update may change the score of a talent and so move it to a later page. The other orders move updated
        // talents before the first page, or do not move them, so no update has to be left out.
        None if order == search::Order::Relevance => talents::latest_update(tx)?.unwrap_or(i64::MAX),
        None => i64::MAX,
    };
    let to = update_cutoff.min(request.window.to);
    let query = search::Query {
        keyword,
        updated_from: (request.window.from > i64::MIN).then_some(request.window.from),
        updated_to: (to < i64::MAX).then_some(to),
        order,
        after: request.after.map(|after| after.last),
        limit: request.limit as usize,
    };
    let page = snapshot.page(tx, &query).map_err(|error| match error {
        SearchError::Rows(error) => ApiError::from(error),
        SearchError::NotReady => ApiError::internal(error),
        SearchError::TooCostly => ApiError::parameter(error.to_string()),
    })?;
    let ids: Vec<i64> = page.keys.iter().map(|key| key.id).collect();
    let next = page.keys.last().filter(|_| page.has_more).map(|last| PageCursor { last: *last, update_cutoff });
    Ok((talents::by_ids(tx, &ids)?, next))
}

fn window(call: &Call<ListTalents>) -> Result<UpdateWindow, ApiError<ListTalents>> {
    Ok(UpdateWindow {
        from: call.filter_time("update_start_time", call.query.update_start_time.as_deref())?.unwrap_or(i64::MIN),
        to: call.filter_time("update_end_time", call.query.update_end_time.as_deref())?.unwrap_or(i64::MAX),
    })
}
