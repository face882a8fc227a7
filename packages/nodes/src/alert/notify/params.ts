import { Id } from "@orderloom/schema/ids";
import { LIMITS } from "@orderloom/schema/limits";
import { Role } from "@orderloom/schema/role";
import { z } from "zod";

const Template = z.string().trim().min(1).max(LIMITS.templateBytes);
const Localized = z.strictObject({ zh: Template, en: Template });

export const NotifyParams = z.strictObject({
  audience: z.discriminatedUnion("type", [
    z.strictObject({ type: z.literal("role"), role: Role.meta({ widget: "role" }) }),
    z.strictObject({ type: z.literal("person"), personId: z.string().min(1).meta({ widget: "person" }) }),
  ]),
  title: Localized.meta({ widget: "localized" }),
  text: Localized.meta({ widget: "localized", multiline: true }),
  /** Null writes the notice into the notification list alone; `INSTALLATION_MAIL_ID` takes the settings' connection. */
  mailConnectionId: Id.nullable().default(null).meta({ widget: "connection", connectionType: "mail" }),
});
export type NotifyParams = z.infer<typeof NotifyParams>;
