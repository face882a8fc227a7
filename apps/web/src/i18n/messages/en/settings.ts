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
} as const satisfies Words<typeof zh>;
