import { router } from "../trpc.ts";
import { setPreferencesProcedure } from "./set-preferences.ts";

export const accountRouter = router({
  setPreferences: setPreferencesProcedure,
});
