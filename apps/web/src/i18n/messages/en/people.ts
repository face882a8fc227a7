import type { Words } from "../../words.ts";
import type { people as zh } from "../zh/people.ts";

export const people = {
  title: "People",
  tokensTitle: "API tokens",
  adminTabs: "Admin",
  invite: "Invite person",
  name: "Name",
  email: "Email",
  roles: "Roles",
  noRoles: "No roles",
  state: "State",
  states: { active: "Active", invited: "Invited", inactive: "Deactivated" },
  you: "(you)",
  inviteText: "This makes a one-time link for you to send. Whoever opens it chooses a password and has joined.",
  chooseRoles: "Choose roles",
  rolesHint: "Roles decide what a person sees and does; they can be changed at any time",
  submitInvite: "Make invitation link",
  linkReady: "Invitation link",
  linkNote: "Shown this once. Works until {time}, and only once.",
  editRoles: "Change roles",
  newLink: "New invitation link",
  deactivate: "Deactivate",
  deactivateTitle: "Deactivate {name}?",
  deactivateText: "Every sign-in ends at once. Records keep the name, and you can reactivate the person later.",
  reactivate: "Reactivate",
  more: "More actions: {name}",
} as const satisfies Words<typeof zh>;
