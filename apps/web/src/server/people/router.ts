import { router } from "../trpc.ts";
import { personChoicesProcedure } from "./choices.ts";
import { createPasswordLinkProcedure } from "./create-password-link.ts";
import { invitePersonProcedure } from "./invite.ts";
import { listPeopleProcedure } from "./list.ts";
import { renewInviteProcedure } from "./renew-invite.ts";
import { setActiveProcedure } from "./set-active.ts";
import { setRolesProcedure } from "./set-roles.ts";

export const peopleRouter = router({
  list: listPeopleProcedure,
  choices: personChoicesProcedure,
  invite: invitePersonProcedure,
  renewInvite: renewInviteProcedure,
  createPasswordLink: createPasswordLinkProcedure,
  setRoles: setRolesProcedure,
  setActive: setActiveProcedure,
});
