import type { LocalizedText } from "../language.ts";
import type { Role } from "../role.ts";
import { ORDER_STATE_FACTS, type OrderState } from "./order-state.ts";
import type { MachineState, StateMachine } from "./state-machine.ts";

/** A machine to begin with. */
export type MachineTemplate = { readonly key: string; readonly name: LocalizedText; readonly machine: StateMachine };

type Step = {
  readonly state: OrderState;
  readonly hours: number | null;
  readonly owner?: Role;
  readonly aside?: readonly OrderState[];
};

/** States one after another; `aside` are further ways out of one. */
function line(steps: readonly Step[]): StateMachine {
  return {
    states: steps.map(
      ({ state, hours, owner = ORDER_STATE_FACTS[state].owner ?? "ops_manager", aside = [] }, index) => {
        const after = steps[index + 1]?.state;
        return {
          state,
          owner: hours === null ? ORDER_STATE_FACTS[state].owner : owner,
          limitMinutes: hours === null ? null : hours * 60,
          next: [...(after ? [after] : []), ...aside],
        } satisfies MachineState;
      },
    ),
  };
}

/** Beside the one way through, an order can be cancelled until it is packed or made, and fall into exception. */
const EARLY: readonly OrderState[] = ["cancel_requested", "cancelled", "exception"];
const LATE: readonly OrderState[] = ["cancel_requested", "exception"];

/** Machines that the page offers: 已支付→待审核→打包中→已发货, and the seven nodes of furniture made to order. */
export const MACHINE_TEMPLATES: readonly MachineTemplate[] = [
  {
    key: "retail4",
    name: { zh: "零售四节点", en: "Retail, four nodes" },
    machine: line([
      { state: "paid", hours: 6, aside: EARLY },
      { state: "pending_review", hours: 6, aside: ["paid", ...EARLY] },
      { state: "packing", hours: 2, aside: LATE },
      { state: "shipped", hours: 48, aside: LATE },
      { state: "delivered", hours: null, aside: ["exception"] },
      { state: "completed", hours: null },
    ]),
  },
  {
    key: "furniture7",
    name: { zh: "家具七节点", en: "Furniture, seven nodes" },
    machine: line([
      { state: "pending_confirm", hours: 6, aside: EARLY },
      { state: "paid", hours: 6, aside: EARLY },
      { state: "split", hours: 1, aside: EARLY },
      { state: "in_production", hours: 24 * 7, aside: LATE },
      { state: "qc_passed", hours: 24, aside: ["in_production", ...LATE] },
      { state: "shipped", hours: 48, aside: LATE },
      { state: "completed", hours: null },
    ]),
  },
];
