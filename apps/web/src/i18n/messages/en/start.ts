import type { Words } from "../../words.ts";
import type { start as zh } from "../zh/start.ts";

export const start = {
  run: "Run",
  runOnOrder: "Run a flow…",
  title: "Run “{flow}”",
  titleChoose: "Run a flow",
  text: "Runs the published version now, without waiting for an event.",
  flow: "Flow",
  chooseFlow: "Choose a flow",
  order: "Order",
  orderSearch: "Type an order number",
  orderNone: "No such order",
  orderOptional: "Leave it empty for a run about no order",
  about: "About order {no}",
  yes: "Yes",
  no: "No",
  jsonExample: 'e.g. ["A-1", "A-2"]',
  button: "Run",
  started: "Started",
} as const satisfies Words<typeof zh>;
