import type { LocalizedText } from "@orderloom/schema/language";

export const httpRequestHelp: LocalizedText = {
  zh: `调用一个 HTTP 接口，等到最终结果后从「完成」继续；失败时按「出错时」处理。

- 只能访问所选连接的地址，不跟随跳转；内网地址需要管理员在连接中放行。
- 每次尝试都带相同的 Idempotency-Key。超时、408、429、5xx 会自动重试，间隔逐渐拉长，并遵守对方的 Retry-After。
- 请求带 X-Orderloom-Hop。对方因这次请求再推数据给织单时原样带上它，互相触发超过 8 次就会停下，进入死信。
- 请求已发出却没有收到回应时：GET、PUT、DELETE 或对方按幂等键去重的，会再试；其他的转「待人工核对」，不会盲目重发。
- 只保存「提取结果」里列出的字段，后面用 outputs.节点.名称 引用，状态码是 outputs.节点.status。
- 填了「撤销路径」的，流程之后失败或被取消时会撤销：每一步撤一次，后完成的先撤；撤不掉的记在运行结果里。本次的结果同样用 outputs 引用。
- 回应最大 5 MB，连接超时 3 秒，总时长 10 秒。`,
  en: `Calls an HTTP interface and leaves by “Done” once there is a final answer. “When it fails” says what follows otherwise.

- Only the chosen connection’s address is reached, and redirects are not followed. Addresses inside your network need an administrator’s leave in the connection.
- Every attempt carries the same Idempotency-Key. Timeouts, 408, 429 and 5xx are tried again with growing gaps, as late as Retry-After asks.
- Requests carry X-Orderloom-Hop. A service that sends something back because of one should pass it on: after 8 hops the circle is stopped and becomes a dead letter.
- When a request was sent and nothing came back, GET, PUT, DELETE and services that drop repeats are tried again; everything else waits for a person and is never sent blindly again.
- Only what “Take from the answer” lists is kept. Later nodes read it as outputs.node.name, the status as outputs.node.status.
- With a “Path to undo” it is undone when the run fails or is cancelled later: each step once, the last one first. What could not be undone is told with the run. The templates read this step’s result as outputs too.
- Answers may be 5 MB; connecting may take 3 seconds, the whole call 10.`,
};
