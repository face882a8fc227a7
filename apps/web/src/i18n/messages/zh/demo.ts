export const demo = {
  text: "沙箱里的演示数据都是生成的：店铺、买家和订单均不真实。",
  remove: "清除演示数据",
  removeTitle: "清除演示数据？",
  removeText: "演示店铺、它们的订单和运行记录会全部删除，你自己的数据不受影响。此操作无法撤销。",
  removed: "已清除 {orders} 个演示订单",
} as const;
