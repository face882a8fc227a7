import type { LocalizedText } from "./language.ts";

/** A word of the product, in both languages, and what it means to whoever uses it. */
export type GlossaryEntry = { readonly word: LocalizedText; readonly means: LocalizedText };

/** Words that belong together. `id` is where the help page can be linked to. */
export type GlossaryPart = {
  readonly id: string;
  readonly title: LocalizedText;
  readonly entries: readonly GlossaryEntry[];
};

type Line = readonly [zh: string, en: string, meansZh: string, meansEn: string];

function part(id: string, title: LocalizedText, lines: readonly Line[]): GlossaryPart {
  const entries = lines.map(([zh, en, meansZh, meansEn]) => ({
    word: { zh, en },
    means: { zh: meansZh, en: meansEn },
  }));
  return { id, title, entries };
}

/** The words that screens, mails and commands use, for people who work with the product; shown as help. */
export const GLOSSARY: readonly GlossaryPart[] = [
  part("orders", { zh: "订单从哪里来", en: "Where orders come from" }, [
    ["渠道", "channel", "卖货的平台，例如淘宝、Shopify、门店收银。", "Where you sell: Taobao, Shopify, a till …"],
    [
      "店铺",
      "shop",
      "一个卖家在一个渠道上的长期位置，订单都归到店铺名下。",
      "One seller’s permanent place on one channel. Every order belongs to a shop.",
    ],
    [
      "连接",
      "connection",
      "接入店铺或外部服务所用的地址和密钥，可以更换、暂停。",
      "The address and the secret by which a shop or a service is reached. It can be replaced and paused.",
    ],
    ["订单", "order", "买家下的一单，是流程处理的对象。", "What a customer bought; the thing that flows work on."],
    [
      "订单状态",
      "order state",
      "订单走到哪一步：已付款、待审核、已配货、已发货……只允许合理的变更。",
      "Where an order stands: paid, pending review, allocated, shipped … Only moves that make sense are allowed.",
    ],
    [
      "挂起",
      "hold",
      "订单暂时不能往下走的原因，例如地址有问题；解除前不会配货发货。",
      "A reason for which an order stands still, such as a bad address. Nothing is allocated or shipped until it is gone.",
    ],
    [
      "事件",
      "event",
      "订单上发生的一件事，例如付款、发货、申请退款。",
      "Something that happened to an order: paid, shipped, refund requested …",
    ],
  ]),
  part("flows", { zh: "流程", en: "Flows" }, [
    [
      "流程",
      "flow",
      "订单发生某件事之后要走的路，画在画布上。",
      "What happens to orders after an event, drawn on a canvas.",
    ],
    [
      "模板",
      "template",
      "现成的流程，填一张表单就能发布，不用自己画。",
      "A ready-made flow: fill in a form and publish, without drawing.",
    ],
    [
      "节点",
      "node",
      "流程里的一步：触发、判断、审批、改状态、发通知、调用外部系统。",
      "One step of a flow: a trigger, a condition, an approval, a status change, a notice, a call.",
    ],
    [
      "触发节点",
      "trigger",
      "流程的起点，说明什么事件会启动流程。",
      "Where a flow begins: it says which events start it.",
    ],
    [
      "定时",
      "schedule",
      "到点启动运行的触发节点；每个时刻只触发一次。",
      "The trigger that starts runs by the clock; each time fires once.",
    ],
    [
      "连线",
      "wire",
      "把节点连起来；一个节点可以有几个出口，例如「是」和「否」。",
      "Joins nodes. A node may have several ways out, such as yes and no.",
    ],
    [
      "分组",
      "group",
      "画布上框在一起的几个节点，有名称和说明；每个人可以按自己的习惯收起。",
      "Nodes framed together, with a name and what they are for. Everybody may fold it for themselves.",
    ],
    [
      "大纲",
      "outline",
      "把流程显示成一棵树，和画布是同一个流程；用键盘、读屏软件或手机时更方便。",
      "A flow as a tree, the same one as on the canvas; handier by keyboard, screen reader and phone.",
    ],
    [
      "条件",
      "condition",
      "按订单的金额、地址、渠道等判断走哪条路。",
      "Decides the way by the order: its amount, address, channel …",
    ],
    [
      "草稿",
      "draft",
      "正在画的流程，改动随时保存，不影响已发布的版本。",
      "A flow as it is being drawn. It is saved all the time and changes nothing that is published.",
    ],
    [
      "版本",
      "version",
      "发布出来的流程，之后不再改变；改了再发布就是新版本。",
      "A flow as published; it never changes again. Publishing once more makes the next version.",
    ],
    [
      "复核",
      "review",
      "版本发布到正式环境前，由没有参与修改的另一个人确认。",
      "Before a version goes live, somebody who did not work on it looks at what changes and lets it go.",
    ],
    [
      "预演",
      "rehearsal",
      "用样例订单推演流程的结果，不产生任何实际动作。",
      "Playing sample orders through a flow to see what would happen. Nothing really does.",
    ],
    [
      "用例",
      "test",
      "随流程保存的一个样例订单和它应走的路；流程每次改动都会重新检查，没有通过就不能直接发布。",
      "A sample order kept with a flow, and the way it is to take. Played again at every change; a red one stops publishing.",
    ],
  ]),
  part("runs", { zh: "运行", en: "Runs" }, [
    [
      "运行",
      "run",
      "一个事件走一遍某个版本的流程；能看到走了哪条路、为什么。",
      "One event on its way through one version of a flow; you see the way it took, and why.",
    ],
    ["步骤", "step", "运行经过一个节点一次。", "One visit of a run to one node."],
    [
      "分支",
      "branch",
      "并行之后同时走的一条路；在汇合处与其他分支合成一条。",
      "One of the ways that a run takes at once after a split. They become one again in a join.",
    ],
    [
      "撤销",
      "undo",
      "运行失败或被取消时，把已经完成的步骤倒着退回去，每步一次。",
      "Taking back the completed steps of a run that fails or is cancelled: in reverse, each once.",
    ],
    [
      "等待",
      "wait",
      "运行停下来等审批、等外部系统答复，或等到某个时间。",
      "A run at rest: for a decision, for another system’s answer, or for a time.",
    ],
    [
      "外部调用",
      "call",
      "请其他系统办一件事，例如打款、推送订单；失败会自动重试。",
      "Asking another system to do something, such as to pay. It is tried again when it fails.",
    ],
    [
      "死信",
      "dead letter",
      "系统已经放弃、留给人处理的运行或邮件；不会悄悄丢掉。",
      "A run or a mail that was given up and is kept for a person. Nothing is dropped in silence.",
    ],
    [
      "待人工核对",
      "outcome unknown",
      "外部系统没有答复，事情可能已经办了；由人核对，不会盲目重做。",
      "The other system did not answer and may have done it. A person looks; it is never blindly done again.",
    ],
  ]),
  part("approvals", { zh: "审批与退款", en: "Approvals and refunds" }, [
    [
      "审批",
      "approval",
      "请人决定通过还是驳回，运行在此等待。",
      "A decision asked of people: approve or reject. The run waits for it.",
    ],
    [
      "审批链",
      "approval chain",
      "由谁审批、按什么顺序；修改后只影响新的审批。",
      "Who decides, and in which order. A change holds for new requests only.",
    ],
    [
      "层级",
      "level",
      "审批链里的一级：一个角色或几个人，任一人、全部或依次决定。",
      "One step of a chain: a role or some people; any of them, all, or one after the other.",
    ],
    [
      "金额档位",
      "amount tier",
      "按金额决定要经过哪几级；不设审批人的档位自动通过。",
      "The amount decides which levels are asked. A tier without levels approves by itself.",
    ],
    ["退回", "return", "审批人把申请退给上一级重新决定。", "Sending a request back to the level before."],
    ["凭证", "evidence", "审批时要求上传的照片。", "A photo that a level asks for."],
    [
      "退款",
      "refund",
      "买家申请退回的一笔钱；已批准的退款只会付一次，合计不超过实付金额。",
      "Money that a buyer asks back. An approved refund is paid once, and never more in all than was paid.",
    ],
    [
      "通知",
      "notice",
      "通知列表里的一条消息，接了邮件的话也会发到邮箱。",
      "A line in your list of notices, and a mail where mail is connected.",
    ],
  ]),
  part("stock", { zh: "库存", en: "Stock" }, [
    [
      "商品",
      "SKU",
      "按编码管理的一种货，例如白色 300 毫升马克杯；编码唯一，不能再改。",
      "A kind of goods known by its code, such as the white cup of 300 ml. Codes are unique and for ever.",
    ],
    [
      "渠道编码",
      "alias",
      "渠道上对商品的叫法，一个叫法只对应一个商品。",
      "What a channel calls a SKU; each name leads to one SKU.",
    ],
    ["组合商品", "bundle", "由其他商品组成，自身没有库存。", "Made of other SKUs; it has no stock of its own."],
    ["仓库", "warehouse", "放货的地方。", "A place that stock lies in."],
    [
      "流水",
      "ledger",
      "库存的每一次变动：从哪到哪、多少、为什么；库存只能由流水改变。",
      "Every move of stock: from where to where, how many and why. Stock changes in no other way.",
    ],
    [
      "预占",
      "reservation",
      "为还没付款的订单留住的货，到期自动释放。",
      "Goods kept for an order that is not paid yet; they are free again when the time is up.",
    ],
    [
      "可售",
      "available",
      "还能卖的数量：空闲减去安全库存。",
      "What may still be sold: what is free less the safety buffer.",
    ],
    [
      "安全库存",
      "safety buffer",
      "平时不卖的数量，有权限且可补货时才动用。",
      "Pieces kept back; used by permission only, and when more can be had.",
    ],
  ]),
  part("people", { zh: "人和权限", en: "People and rights" }, [
    ["成员", "person", "能登录织单的人。", "Somebody who can sign in."],
    [
      "角色",
      "role",
      "成员在这里做什么，可以有几个；角色决定能看什么、能做什么。",
      "What a person does here; one may have several. Roles decide what one sees and may do.",
    ],
    [
      "数据范围",
      "scope",
      "成员只能看到哪些店铺、哪些仓库的数据。",
      "The shops and warehouses whose data a person sees.",
    ],
    [
      "脱敏",
      "mask",
      "姓名、电话、地址只显示一部分，由角色决定。",
      "Names, phone numbers and addresses are shown in part, by role.",
    ],
    ["正式环境", "live", "处理真实订单的环境。", "Where real orders are handled."],
    [
      "沙箱",
      "sandbox",
      "用来试流程的环境，不会影响真实订单。",
      "Where flows are tried. Nothing in it touches a real order.",
    ],
    [
      "API 令牌",
      "API token",
      "给程序用的钥匙，只能做被允许的事。",
      "A key for programs; it can do what it was allowed, and no more.",
    ],
  ]),
  part("screens", { zh: "页面", en: "Screens" }, [
    ["订单", "Orders", "所有订单；点开看一张订单的来龙去脉。", "All orders; open one to read its whole story."],
    [
      "审批（收件箱）",
      "Approvals",
      "等你决定的事；用 j、k 上下移动，a 通过，r 驳回。",
      "What waits for your decision. j and k move, a approves, r rejects.",
    ],
    ["流程", "Flows", "全部流程；打开进入设计器。", "All flows; opening one leads into the designer."],
    ["设计器", "Designer", "画流程、检查问题、发布版本的地方。", "Where flows are drawn, checked and published."],
    ["运行", "Runs", "流程实际跑过的记录，按状态筛选。", "What flows really did, by status."],
    ["模板", "Templates", "现成的流程和它们的样例。", "Ready-made flows with their samples."],
    ["连接", "Connections", "店铺、邮件、支付和其他系统的接入。", "Shops, mail, payment and other systems."],
    ["管理", "Admin", "成员、审批链、令牌和设置。", "People, chains, tokens and settings."],
  ]),
];
