//! A small client: one call, its status and its JSON.

use serde_json::{Value, json};

use crate::harness::bot_api::BotApi;

/// A client with a runtime of its own.
pub struct Client {
    pub http: reqwest::Client,
    pub runtime: tokio::runtime::Runtime,
}

impl Client {
    pub fn new() -> Self {
        let mut builder = tokio::runtime::Builder::new_multi_thread();
        Self {
            http: reqwest::Client::builder().no_proxy().build().unwrap(),
            runtime: builder.worker_threads(1).enable_all().build().unwrap(),
        }
    }

    /// A call with JSON; what the connection did is an error.
    pub fn tries(&self, api: &BotApi, method: &str, body: Value) -> reqwest::Result<(u16, Value)> {
        self.runtime
            .block_on(call(&self.http, api.method_url(method), body))
    }

    pub fn call(&self, api: &BotApi, method: &str, body: Value) -> (u16, Value) {
        self.tries(api, method, body).unwrap()
    }

    /// A call that succeeds: its result.
    pub fn ok(&self, api: &BotApi, method: &str, body: Value) -> Value {
        let (status, json) = self.call(api, method, body);
        assert_eq!(
            (status, &json["ok"]),
            (200, &json!(true)),
            "{method}: {json}"
        );
        json["result"].clone()
    }

    /// A call that is refused: its code and description.
    pub fn refused(&self, api: &BotApi, method: &str, body: Value) -> (u16, String) {
        let (status, json) = self.call(api, method, body);
        assert_eq!(json["ok"], false, "{method}: {json}");
        assert_eq!(json["error_code"], status, "{method}: {json}");
        (status, json["description"].as_str().unwrap().to_owned())
    }

    /// A call that runs beside the test.
    pub fn begins(
        &self,
        api: &BotApi,
        method: &str,
        body: Value,
    ) -> tokio::task::JoinHandle<reqwest::Result<(u16, Value)>> {
        let (http, url) = (self.http.clone(), api.method_url(method));
        self.runtime
            .spawn(async move { call(&http, url, body).await })
    }

    pub fn ends<T>(&self, task: tokio::task::JoinHandle<T>) -> T {
        self.runtime.block_on(task).unwrap()
    }

    /// The ids of a `getUpdates`.
    pub fn updates(&self, api: &BotApi, body: Value) -> Vec<i64> {
        let result = self.ok(api, "getUpdates", body);
        let updates = result.as_array().unwrap();
        updates
            .iter()
            .map(|update| update["update_id"].as_i64().unwrap())
            .collect()
    }
}

async fn call(http: &reqwest::Client, url: String, body: Value) -> reqwest::Result<(u16, Value)> {
    let answer = http.post(url).json(&body).send().await?;
    let status = answer.status().as_u16();
    Ok((status, answer.json().await?))
}
