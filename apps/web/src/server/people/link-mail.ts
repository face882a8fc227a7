import type { Language } from "@orderloom/schema/language";
import { getSettings } from "@orderloom/store/control/settings";
import { type Db, inTransaction, type Tx } from "@orderloom/store/database/database";
import { planMail } from "@orderloom/store/notices/plan-mail";
import type { NewLink } from "@orderloom/store/people/one-time-links";
import { keys } from "../keys.ts";
import { welcomeUrl } from "./welcome-url.ts";

/** A link for somebody, and who sends it. */
export type LinkMail = {
  readonly purpose: "invite" | "password";
  readonly to: string;
  readonly link: NewLink;
  readonly sender: string;
};

/** Plans the mail that carries a one-time link, when the installation has a mail connection. True when it does. */
export async function mailLink(tx: Tx, { purpose, to, link, sender }: LinkMail): Promise<boolean> {
  const { liveMailId, mailSender, organisation, language, zone } = await getSettings(tx);
  if (liveMailId === null) return false;
  const until = new Intl.DateTimeFormat(language, { dateStyle: "medium", timeStyle: "short", timeZone: zone });
  const words = wordsOf(purpose, {
    language,
    sender,
    place: organisation === "" ? "织单 Orderloom" : organisation,
    url: welcomeUrl(link.secret),
    until: `${until.format(new Date(link.expiresAt))} (${zone})`,
  });
  const content = { to, fromName: mailSender, ...words };
  await planMail(tx, keys(), { connectionId: liveMailId, purpose, content });
  return true;
}

/** People belong to both environments; their mails are sent by live. */
export function inMailTransaction<Result>(db: Db, work: (tx: Tx) => Promise<Result>): Promise<Result> {
  return inTransaction(db, "live", work);
}

type Words = {
  readonly language: Language;
  readonly sender: string;
  readonly place: string;
  readonly url: string;
  readonly until: string;
};

function wordsOf(purpose: LinkMail["purpose"], words: Words): { subject: string; text: string } {
  const { language, sender, place, url, until } = words;
  if (language === "zh") {
    const once = `链接 ${until} 前有效，仅可使用一次。如果你不认识${sender}，请忽略这封邮件。\n`;
    return purpose === "invite"
      ? {
          subject: `邀请你加入 ${place}`,
          text: `${sender} 邀请你加入 ${place}。打开链接设置密码即可：\n\n${url}\n\n${once}`,
        }
      : { subject: `重设 ${place} 的密码`, text: `${sender} 为你生成了重设密码的链接：\n\n${url}\n\n${once}` };
  }
  const once = `The link works until ${until}, and only once. If you do not know ${sender}, ignore this mail.\n`;
  return purpose === "invite"
    ? {
        subject: `You are invited to ${place}`,
        text: `${sender} invites you to ${place}. Open the link and choose a password:\n\n${url}\n\n${once}`,
      }
    : { subject: `A new password for ${place}`, text: `${sender} made this link for you:\n\n${url}\n\n${once}` };
}
