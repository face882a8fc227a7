import type { Words } from "../../words.ts";
import type { shell as zh } from "../zh/shell.ts";

export const shell = {
  skipToContent: "Skip to content",
  rail: "Main navigation",
  collapse: "Collapse navigation",
  expand: "Expand navigation",
  openMenu: "Open navigation",
  orders: "Orders",
  approvals: "Approvals",
  flows: "Flows",
  runs: "Runs",
  trouble: "Trouble",
  templates: "Templates",
  connections: "Connections",
  notices: "Notifications",
  admin: "Admin",
  waiting: "{count} waiting for you",
  environment: {
    label: "Environment",
    live: "Live",
    sandbox: "Sandbox",
    sandboxMark: "沙箱 SANDBOX",
    sandboxHint: "Nothing here touches real orders",
  },
  help: "Help",
  search: {
    title: "Search",
    placeholder: "Order number, channel order number, flow, person, page",
    searching: "Searching…",
    nothing: "Nothing found. Order numbers are matched from their beginning.",
    kinds: { all: "Results", orders: "Orders", runs: "Runs", flows: "Flows", people: "People", pages: "Pages" },
  },
  language: "Language",
  languages: { zh: "中文", en: "English" },
  theme: { label: "Theme", light: "Light", dark: "Dark", system: "System" },
  person: { menu: "Account menu", account: "Account", signOut: "Sign out" },
  offline: {
    title: "Offline",
    since: "No connection to the server since {time}. What you see may be out of date; what you typed is kept.",
  },
  runnerDown: {
    title: "Runner is down",
    since: "No sign of it since {time}. Orders and runs continue when it is back; nothing is lost.",
    never: "It has not started yet. Orders are taken in and flows move once it runs.",
  },
  sessionEnded: {
    title: "Your session has ended",
    text: "You were signed out for safety. Sign in again to go on from here; unsaved changes on this page are still there.",
    otherPerson: "Signing in as somebody else reloads the page, and unsaved changes are lost.",
    submit: "Sign in again",
  },
} as const satisfies Words<typeof zh>;
