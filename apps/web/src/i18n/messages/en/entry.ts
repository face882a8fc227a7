import type { Words } from "../../words.ts";
import type { entry as zh } from "../zh/entry.ts";

export const entry = {
  signIn: {
    title: "Sign in to Orderloom",
    email: "Email",
    password: "Password",
    submit: "Sign in",
    wrong: "Email or password is wrong.",
    limited: "Too many attempts. Try again in {seconds} seconds.",
    forgot: "Forgot your password? Ask an administrator for a reset link.",
  },
  welcome: {
    adminTitle: "Create the first administrator",
    adminText: "This account may do everything. You invite colleagues under Admin afterwards.",
    inviteTitle: "Set your password",
    inviteText: "With a password you can sign in to Orderloom.",
    name: "Name",
    nameHint: "What colleagues see in approvals and records",
    email: "Email",
    password: "Password",
    passwordHint: "At least 10 characters",
    submitInvite: "Save and sign in",
    submit: "Create account and sign in",
    usedTitle: "This link no longer works",
    usedText:
      "A link works once and for a limited time. Ask an administrator for a new one, or run orderloom admin link on the server.",
    signInInstead: "I have an account: sign in",
  },
  forbidden: {
    title: "Not allowed",
    text: "Your roles do not open this page. If your work needs it, ask an administrator.",
  },
  missing: {
    title: "Page not found",
    text: "The address may be wrong, or what was here has been removed.",
  },
  broken: {
    title: "This page failed",
    text: "The problem was recorded. Try again; if it keeps happening, give the incident id to an administrator.",
  },
  newer: { title: "The database is newer than the program" },
  older: { title: "The database is not upgraded yet" },
  home: "Back to start",
} as const satisfies Words<typeof zh>;
