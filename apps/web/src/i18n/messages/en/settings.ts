import type { Words } from "../../words.ts";
import type { settings as zh } from "../zh/settings.ts";

export const settings = {
  title: "Settings",
  defaults: "Basics",
  defaultsText: "Language, zone and currency hold for whoever has not chosen their own, and for new shops.",
  organisation: "Organisation",
  organisationExample: "e.g. Shaoxing Weaving",
  mail: "Mail",
  mailText: "Works without mail too: invitation links are shown on the page, and notices go to the notification list.",
  noMails: "There is no mail connection yet.",
  makeMail: "New mail connection",
  liveMail: "Live",
  liveHint: "For invitations, and for notices that use the installation’s mail",
  liveNone: "Send no mail",
  sandboxMail: "Sandbox",
  sandboxHint: "For notices in the sandbox that use the installation’s mail",
  sandboxNone: "Send no mail",
  pausedMail: "{name} (paused)",
  sender: "Sender’s name",
  senderHint: "Stands beside the sender’s address; empty shows the address alone",
  senderExample: "e.g. Shaoxing Weaving, orders",
  test: "Send a test mail",
  testWaiting: "Waiting for the runner to send it. It waits as long as the connection is paused or the runner is down.",
  testSending: "Sending…",
  testSent: "Sent to {to}; have a look",
  testFailed: "The test mail did not go out",
  stock: {
    title: "Stock",
    text: "Holds in both environments where a SKU, a node of a flow or a request says nothing else. A change is for what is reserved from then on; what is reserved already runs out when it would have.",
    unpaidMinutes: {
      label: "Unpaid orders keep their pieces for",
      unit: "min",
      means: "When the time is up and nobody has paid, the pieces are free for others.",
    },
    checkoutMinutes: {
      label: "The checkout page keeps pieces for",
      unit: "min",
      means: "While a buyer is at the checkout page and has not ordered yet.",
    },
    unpaidPerBuyer: {
      label: "Unpaid reservations of one buyer",
      unit: "at a time",
      means: "A buyer who holds this many gets no more, so that nobody blocks stock on purpose.",
    },
    presaleBelow: {
      label: "Pre-sale below",
      unit: "pieces",
      means:
        "A SKU with fewer available over all warehouses is sold as pre-sale, unless it has a threshold of its own. 0 turns this off.",
    },
  },
} as const satisfies Words<typeof zh>;
