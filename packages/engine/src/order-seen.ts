import type { OrderPart, OrderView } from "@orderloom/schema/graph/node";
import type { PersonalClass } from "@orderloom/schema/mask/personal";
import type { Order, OrderPrivate } from "@orderloom/schema/order/order";

/** The private fields of each personal class; a postcode tells where somebody lives as an address does. */
const FIELDS_OF_CLASS: Readonly<Record<PersonalClass, readonly (keyof OrderPrivate)[]>> = {
  name: ["name"],
  phone: ["phone"],
  address: ["address", "postcode"],
  email: ["email"],
  nick: ["nick"],
  note: ["note"],
  custom: ["custom"],
};

/**
 * The order as one node may see it: the facts as they stand within the turn, and of the loaded parts only those it
 * declared, so that a node never comes to rely on, or leak, what another node's declaration had loaded.
 */
export function orderSeen(loaded: OrderView, facts: Order, reads: readonly OrderPart[]): OrderView {
  if (reads.length === 0) return { facts };
  const { lines, doc, refunds, private: personal } = loaded;
  const classes = reads.filter((part) => part !== "lines" && part !== "doc" && part !== "refunds");
  return {
    facts,
    ...(lines && reads.includes("lines") && { lines }),
    ...(doc && reads.includes("doc") && { doc }),
    ...(refunds && reads.includes("refunds") && { refunds }),
    ...(personal && classes.length > 0 && { private: ofClasses(personal, classes) }),
  };
}

function ofClasses(personal: OrderPrivate, classes: readonly PersonalClass[]): OrderPrivate {
  const fields = classes.flatMap((personalClass) => FIELDS_OF_CLASS[personalClass]);
  return Object.fromEntries(
    fields.flatMap((field) => (personal[field] === undefined ? [] : [[field, personal[field]]])),
  );
}
