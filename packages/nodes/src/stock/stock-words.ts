import type { ParamLabel } from "@orderloom/schema/graph/node";

/** Words of the params that the nodes of stock share. */
export const WAREHOUSE_LABEL: ParamLabel = {
  label: { zh: "仓库", en: "Warehouse" },
  help: {
    zh: "仓库编码。不填：订单已指定发货仓库就用它，否则按仓库优先级选。",
    en: "Its code. Empty takes the order’s warehouse if it has one, else any by their priority.",
  },
  example: "SH01",
};

export const BUFFER_LABEL: ParamLabel = {
  label: { zh: "可动用安全库存", en: "May use the safety buffer" },
  help: {
    zh: "其余库存用完、且商品标为可补货时才动用。",
    en: "Only when the rest is gone, and of SKUs that can be restocked.",
  },
};

export const UNDO_LABEL: ParamLabel = {
  label: { zh: "运行失败时释放", en: "Release if the run fails" },
  help: {
    zh: "运行失败或被取消时，把占用的库存还回去。",
    en: "What was taken is free again when the run fails or is cancelled.",
  },
};

/** A warehouse in the line of a card. */
export function fromWarehouse(warehouse: string): { readonly zh: string; readonly en: string } {
  const code = warehouse.trim();
  return code === "" ? { zh: "任一仓库", en: "any warehouse" } : { zh: `仓库 ${code}`, en: `warehouse ${code}` };
}
