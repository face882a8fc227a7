import { router } from "../trpc.ts";
import { personActsProcedure } from "./acts.ts";
import { personChoicesProcedure } from "./choices.ts";
import { createPasswordLinkProcedure } from "./create-password-link.ts";
import { endPersonSignInsProcedure } from "./end-sign-ins.ts";
import { getPersonProcedure } from "./get.ts";
import { invitePersonProcedure } from "./invite.ts";
import { leavingProcedure } from "./leaving.ts";
import { listPeopleProcedure } from "./list.ts";
import { listPersonSignInsProcedure } from "./list-sign-ins.ts";
import { mayMailProcedure } from "./may-mail.ts";
import { renewInviteProcedure } from "./renew-invite.ts";
import { scopeChoicesProcedure } from "./scope-choices.ts";
import { setActiveProcedure } from "./set-active.ts";
import { setRolesProcedure } from "./set-roles.ts";
import { setScopeProcedure } from "./set-scope.ts";

export const peopleRouter = router({
  list: listPeopleProcedure,
  get: getPersonProcedure,
  acts: personActsProcedure,
  listSignIns: listPersonSignInsProcedure,
  endSignIns: endPersonSignInsProcedure,
  leaving: leavingProcedure,
  setScope: setScopeProcedure,
  scopeChoices: scopeChoicesProcedure,
  choices: personChoicesProcedure,
  mayMail: mayMailProcedure,
  invite: invitePersonProcedure,
  renewInvite: renewInviteProcedure,
  createPasswordLink: createPasswordLinkProcedure,
  setRoles: setRolesProcedure,
  setActive: setActiveProcedure,
});
