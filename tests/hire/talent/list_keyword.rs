//! Keywords of the talent list, with and without an index.

use hired::{
    demo_data,
    store::{Entity, testing},
};

use super::list::{catch_up, found, items, path};
use crate::harness::{APP, OTHER_TENANT_APP, Reply, Server};

async fn search(server: &Server, keyword: &str) -> Reply {
    server.get(&path(&[("keyword", keyword), ("query_option", "ignore_empty_error")])).await
}

/// Each keyword finds these talents, ordered by update, with and without an index.
async fn finds(cases: &[(&str, &[i64])]) {
    let server = Server::start().await;
    for indexed in [false, true] {
        for (keyword, expected) in cases {
            assert_eq!(found(&search(&server, keyword).await), *expected, "{keyword}, index: {indexed}");
        }
        catch_up(&server).await;
    }
}

#[tokio::test]
async fn operators_combine_terms_not_before_and_before_or() {
    finds(&[
        ("张三 and 产品经理", &[11]),
        ("张三 AND 产品经理", &[11]),
        ("张三 产品经理", &[11]),
        ("张三", &[1, 11]),
        ("产品经理 or \"product manager\"", &[14, 12, 11]),
        ("产品经理 not 张三", &[12]),
        ("产品经理 and not 张三", &[12]),
        ("not 张三 and 产品经理", &[12]),
        ("not (张三 and 产品经理) and 产品经理", &[12]),
        ("段誉 or 张三 and 产品经理", &[23, 11]),
        ("(段誉 or 张三) and 产品经理", &[11]),
        ("产品经理 and 段誉 or 张三", &[1, 11]),
        ("星河科技 东海大学", &[22, 13, 11]),
        ("\"and\"", &[21, 18, 15]),
        ("\"or\" \"not\"", &[21]),
        ("不存在的人", &[]),
    ])
    .await;
}

/// The searched values.
#[tokio::test]
async fn keywords_search_the_whole_resume() {
    finds(&[
        ("段誉", &[23]),
        ("18200000101", &[1]),
        ("+86 18200000101", &[]),
        ("\"+86 18200000101\"", &[1]),
        ("zhangsan@example.com", &[1]),
        ("LISI@EXAMPLE.COM", &[12]),
        ("明日科技", &[1, 12]),
        ("湘港大学", &[1]),
        ("考古", &[1]),
        ("高级工程师", &[1]),
        ("交互动画", &[1]),
        ("权限重构", &[1]),
        ("项目负责人", &[1]),
        ("最佳新人奖", &[1]),
        ("设计大赛", &[1]),
        ("rust", &[1, 13]),
        ("花果山", &[20, 19]),
        ("长期项目", &[3]),
    ])
    .await;
}

/// Chinese matches as any substring, letters as words, ignoring width and case.
#[tokio::test]
async fn chinese_is_found_as_a_substring_and_letters_as_words() {
    finds(&[
        ("品经", &[22, 12, 11]),
        ("玉", &[18, 17]),
        ("kubernetes", &[19]),
        ("ＫＵＢＥＲＮＥＴＥＳ", &[19]),
        ("kuber", &[]),
        ("müller", &[15]),
        ("\"blue ocean\"", &[15, 14]),
        ("\"ocean blue\"", &[]),
        ("java", &[15]),
    ])
    .await;
}

/// Everything except operators, paired quotes and paired parentheses is text.
#[tokio::test]
async fn a_keyword_is_never_refused() {
    finds(&[
        ("😀", &[]),
        ("火箭 and 😀", &[]),
        ("张三（产品", &[]),
        ("(张三", &[1, 11]),
        ("张三)", &[1, 11]),
        ("张三 \"产品", &[11]),
        ("\"张三", &[1, 11]),
        ("C++ (senior", &[]),
        ("5\" 屏", &[]),
        ("产品经理 or", &[]),
        ("or", &[21]),
        ("and", &[21, 18, 15]),
        ("R & 张三", &[]),
        ("张三 - 产品经理", &[11]),
        ("张三 ()", &[1, 11]),
    ])
    .await;
}

#[tokio::test]
async fn emoji_and_symbols_are_found() {
    let server = Server::start().await;
    server
        .write(|tx| {
            let id = 7_000_000_000_420_000_002_i64;
            testing::execute(tx, "UPDATE talents SET name = '火箭😀★' WHERE tenant = $1 AND id = $2", &[&id])?;
            tx.touch(Entity::Talent, id);
            Ok(())
        })
        .await;
    for indexed in [false, true] {
        for keyword in ["😀", "火箭 and 😀", "★", "箭😀"] {
            assert_eq!(found(&search(&server, keyword).await), [2], "{keyword}, index: {indexed}");
        }
        assert_eq!(found(&search(&server, "🚀").await), [0; 0], "index: {indexed}");
        catch_up(&server).await;
    }
}

#[tokio::test]
async fn a_keyword_without_searchable_text_finds_nothing() {
    let server = Server::start().await;
    for keyword in ["()", "\"\"", "…", "&", "（", "\""] {
        assert_eq!(found(&search(&server, keyword).await), [0; 0], "{keyword}");
        server.get(&path(&[("keyword", keyword)])).await.assert_error(400, 1_002_002);
    }
}

#[tokio::test]
async fn an_empty_keyword_is_none() {
    let server = Server::start().await;
    for keyword in ["", " ", "　"] {
        assert_eq!(items(&search(&server, keyword).await).len(), 10);
    }
}

/// A match in the name scores higher than one in the title, and that higher than one in other text.
#[tokio::test]
async fn relevance_puts_the_better_match_first() {
    let server = Server::start().await;
    for indexed in [false, true] {
        let relevance = [("keyword", "品经"), ("sort_by", "2")];
        assert_eq!(found(&server.get(&path(&relevance)).await), [22, 12, 11], "index: {indexed}");
        let relevance = [("keyword", "设计"), ("sort_by", "2")];
        let by_update = [("keyword", "工程师 or 张三"), ("sort_by", "1")];
        assert_eq!(found(&server.get(&path(&by_update)).await)[..3], [1, 24, 22], "index: {indexed}");
        let by_worth = [("keyword", "工程师 or 张三"), ("sort_by", "2")];
        assert_eq!(found(&server.get(&path(&by_worth)).await)[..3], [1, 11, 24], "index: {indexed}");
        assert_eq!(found(&server.get(&path(&relevance)).await), [1, 12], "index: {indexed}");
        catch_up(&server).await;
    }
}

/// The other parameters also apply to the matches of a keyword.
#[tokio::test]
async fn orders_and_the_update_window_apply_to_matches() {
    let server = Server::start().await;
    for indexed in [false, true] {
        let engineers = |more: &[(&str, &str)]| path(&[&[("keyword", "工程师")], more].concat());
        assert_eq!(found(&server.get(&engineers(&[])).await), [1, 24, 22, 20, 19, 13], "index: {indexed}");
        assert_eq!(found(&server.get(&engineers(&[("sort_by", "3")])).await), [13, 20, 1, 24, 22, 19]);
        assert_eq!(found(&server.get(&engineers(&[("sort_by", "4")])).await), [24, 22, 20, 19, 13, 1]);
        // From the 3rd of February, when 13 was updated, to the 10th, when 20 was.
        let window = [("update_start_time", "1706918400000"), ("update_end_time", "1707523200000")];
        assert_eq!(found(&server.get(&engineers(&window)).await), [20, 19, 13]);
        let inside = [("update_start_time", "1706918400001"), ("update_end_time", "1707523199999")];
        assert_eq!(found(&server.get(&engineers(&inside)).await), [19]);
        catch_up(&server).await;
    }
}

/// Neither the deleted nor other tenants' talents.
#[tokio::test]
async fn only_talents_of_the_tenant_that_are_not_deleted_are_found() {
    let server = Server::start().await;
    for _ in 0..2 {
        server.get(&path(&[("keyword", "已删除者")])).await.assert_error(400, 1_002_002);
        assert_eq!(found(&search(&server, "已删除者").await), [0; 0]);
        let other = server.get_as(OTHER_TENANT_APP, &path(&[("keyword", "张三")])).await;
        let names: Vec<_> = items(&other).iter().map(|item| &item["id"]).collect();
        assert_eq!(names, ["7000000001420000001"]);
        catch_up(&server).await;
    }
}

/// The next search finds new talents and no deleted ones, whether or not the index has applied the change.
#[tokio::test]
async fn a_search_sees_every_write_before_it() {
    let server = Server::start().await;
    catch_up(&server).await;
    assert_eq!(found(&search(&server, "李四").await), [12]);
    server
        .write(|tx| {
            let id = 7_000_000_000_420_000_002_i64;
            testing::execute(
                tx,
                "UPDATE talents SET name = '李四喜', updated_at = updated_at + 1 WHERE tenant = $1 AND id = $2",
                &[&id],
            )?;
            tx.touch(Entity::Talent, id);
            Ok(())
        })
        .await;
    assert_eq!(found(&search(&server, "李四").await), [12, 2]);
    assert_eq!(found(&search(&server, "无名氏").await), [0; 0]);
    server
        .write(|tx| {
            let id = 7_000_000_000_420_000_012_i64;
            testing::execute(tx, "UPDATE talents SET deleted = 1 WHERE tenant = $1 AND id = $2", &[&id])?;
            tx.touch(Entity::Talent, id);
            Ok(())
        })
        .await;
    for _ in 0..2 {
        assert_eq!(found(&search(&server, "李四").await), [2]);
        catch_up(&server).await;
    }
}

#[tokio::test]
async fn a_keyword_that_takes_too_much_work_is_refused_with_advice() {
    let server = Server::start().await;
    catch_up(&server).await;
    let state = server.state.clone();
    tokio::task::spawn_blocking(move || {
        let tenant = demo_data::tenant_of(&state.store, APP).unwrap().unwrap();
        // The index does not have these talents yet, so each of them would be evaluated for each term.
        demo_data::generate_talents(&state.store, tenant, 1, 0..5_000, |_| {}).unwrap();
    })
    .await
    .unwrap();
    let reply = search(&server, &["工程师"; 64].join(" or ")).await;
    assert_eq!(reply.code(), 1_002_002, "{}", reply.text);
    assert!(reply.text.contains("use fewer terms"), "{}", reply.text);
    assert_eq!(search(&server, "工程师").await.code(), 0);
}
