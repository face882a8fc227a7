import { router } from "../trpc.ts";
import { changePasswordProcedure } from "./change-password.ts";
import { endOtherSignInsProcedure } from "./end-other-sign-ins.ts";
import { endSignInProcedure } from "./end-sign-in.ts";
import { listSignInsProcedure } from "./list-sign-ins.ts";
import { setPreferencesProcedure } from "./set-preferences.ts";

export const accountRouter = router({
  setPreferences: setPreferencesProcedure,
  listSignIns: listSignInsProcedure,
  endSignIn: endSignInProcedure,
  endOtherSignIns: endOtherSignInsProcedure,
  changePassword: changePasswordProcedure,
});
