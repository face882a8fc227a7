import { gzipSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { createImportWorld, type ImportWorld, textFile } from "../testing/imports.ts";

const TAOBAO = [
  "订单编号,买家会员名,买家实际支付金额,订单状态,收货人姓名,收货地址 ,联系手机,订单创建时间,订单付款时间 ,宝贝标题,购买数量,商品单价",
  '="2026110100001",喵喵,"1,029.80",买家已付款，等待卖家发货,王小明,浙江省杭州市西湖区文三路 100 号,\'13800138000,2026-11-01 10:20:30,2026-11-01 10:21:00,保温杯 500ml,2,514.90',
  "2026110100002,旺旺,59.00,交易成功,李静,上海市 浦东新区 世纪大道 8 号,13900139000,2026-11-01 11:00:00,2026-11-01 11:00:30,毛巾,1,29.50",
  "2026110100002,旺旺,59.00,交易成功,李静,上海市 浦东新区 世纪大道 8 号,13900139000,2026-11-01 11:00:00,2026-11-01 11:00:30,牙刷,1,29.50",
  "2026110100003,小张,不知道,交易关闭,张三,北京市海淀区中关村 1 号,13700137000,2026-11-01 12:00:00,,毛巾,1,29.50",
  ",小李,1.00,交易成功,李四,北京市海淀区中关村 2 号,13700137001,2026-11-01 12:00:00,,毛巾,1,1.00",
].join("\r\n");

let world: ImportWorld;
beforeAll(async () => {
  world = await createImportWorld();
});
afterAll(() => world.close());

describe("C031 importing a shop's own export", () => {
  const read = { rowsRead: 5, rowsDone: 5, rowsRejected: 2, ordersRejected: 1 };

  test("makes orders with their lines, and names the rows it could not take", async () => {
    const { job, rejected, proposal } = await world.importFiles([textFile("taobao.csv", TAOBAO)]);
    expect(proposal.questions).toEqual([]);
    expect(job).toMatchObject({ ...read, status: "done", created: 2, updated: 0, unchanged: 0 });
    expect(job.states).toEqual({ paid: 1, completed: 1 });
    expect(rejected).toEqual([
      { file: 1, line: 5, reason: { code: "not_a_number", params: { column: "买家实际支付金额" } } },
      { file: 1, line: 6, reason: { code: "missing", params: { field: "externalNo" } } },
    ]);
    const order = await world.order("2026110100001");
    expect(order).toMatchObject({
      payable: 102_980,
      paid: 102_980,
      itemsTotal: 102_980,
      province: "浙江省",
      city: "杭州市",
      district: "西湖区",
      provinceCode: "330000",
      complete: true,
      placedAt: "2026-11-01T02:20:30.000Z",
    });
    expect((await world.order("2026110100002")).lineCount).toBe(2);
  });

  test("imported again it changes nothing, in whatever encoding, packing and delimiter", async () => {
    for (const file of [
      textFile("gbk.csv", TAOBAO, "gb18030"),
      textFile("utf16.csv", TAOBAO.replaceAll(",", "\t").replaceAll('"1\t029.80"', '"1,029.80"'), "utf-16le"),
      { name: "packed.csv.gz", bytes: gzipSync(Buffer.from(`\ufeff${TAOBAO}`)) },
    ]) {
      const { job } = await world.importFiles([file]);
      expect(job, file.name).toMatchObject({ ...read, created: 0, updated: 0, unchanged: 2 });
    }
  });

  test("a changed row changes its order, and changing it back does too", async () => {
    const later = TAOBAO.replace("买家已付款，等待卖家发货", "卖家已发货，等待买家确认").replace(
      "文三路 100 号",
      "文三路 200 号",
    );
    const { job } = await world.importFiles([textFile("later.csv", later)]);
    expect(job).toMatchObject({ created: 0, updated: 1, unchanged: 1 });
    expect(await world.order("2026110100001")).toMatchObject({ state: "shipped" });
    const { job: back } = await world.importFiles([textFile("back.csv", TAOBAO)]);
    expect(back).toMatchObject({ created: 0, updated: 1, unchanged: 1 });
    // Our own progress is never taken back by a source that lags.
    expect(await world.order("2026110100001")).toMatchObject({ state: "shipped" });
  });
});

test("C064 says that a file was imported before, and how many rows it has", async () => {
  const sent = textFile("twice.csv", "Order ID;Order Date;Total\nA-1;2026-11-20;1,50\nA-2;2026-11-21;2,50\n");
  await world.importFiles([sent]);
  const { job } = await world.importFiles([sent]);
  expect(job.files[0]).toMatchObject({ rows: 2, before: expect.any(String), format: { delimiter: ";" } });
  expect(await world.order("A-1")).toMatchObject({ payable: 150, placedAt: "2026-11-19T16:00:00.000Z" });
});

describe("orders of the past", () => {
  test("start no flow that went into force after them, unless somebody says so", async () => {
    const text = "Order ID,Order Date,Total,Status\nP-1,2020-01-05,10,paid\n";
    await world.importFiles([textFile("past.csv", text)]);
    expect(await world.runsOf("P-1")).toBe(0);
    await world.importFiles([textFile("past.csv", text.replace("P-1", "P-2"))], { startsFlows: true });
    expect(await world.runsOf("P-2")).toBe(1);
  });

  test("those placed since then start it as any other order", async () => {
    const text = "Order ID,Order Date,Total,Status\nN-1,2190-01-05,10,paid\n";
    await world.importFiles([textFile("new.csv", text)]);
    expect(await world.runsOf("N-1")).toBe(1);
  });
});

test("a crash between two steps loses and doubles nothing", async () => {
  const rows = Array.from({ length: 250 }, (_, index) => `K-${index},2026-11-20,${index}.00`);
  const { job } = await world.importFiles([textFile("many.csv", ["Order ID,Order Date,Total", ...rows].join("\n"))], {
    crashes: true,
  });
  expect(job).toMatchObject({ rowsDone: 250, created: 250, rowsRejected: 0 });
  expect(await world.rowsLeft(job.id)).toBe(0);
});

test("cancelled it keeps what it has accepted and drops the rest", async () => {
  const rows = Array.from({ length: 250 }, (_, index) => `X-${index},2026-11-20,${index}.00`);
  const { job } = await world.importFiles([textFile("cancel.csv", ["Order ID,Order Date,Total", ...rows].join("\n"))], {
    steps: 3,
  });
  await world.cancel(job.id);
  const after = await world.read(job.id);
  expect(after).toMatchObject({ status: "cancelled", created: 100 });
  expect(await world.rowsLeft(job.id)).toBe(0);
});

test("nothing of a row lies open in the database", async () => {
  const secret = "隐私路 4711 号";
  await world.draft([textFile("secret.csv", `订单编号,下单时间,收货地址\nS-1,2026-11-20 10:00:00,${secret}\n`)]);
  expect(await world.isInDatabase(secret)).toBe(false);
});
