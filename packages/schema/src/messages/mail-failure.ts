import type { ErrorCode, ErrorParams } from "../error.ts";
import type { Language, LocalizedText } from "../language.ts";
import { MailStep } from "../mail.ts";
import { errorSentence } from "./errors.ts";
import { renderMessage } from "./render.ts";

/** Why a mail did not go out, by the step it failed at: what happened and what to check. */
export const MAIL_FAILURES: Readonly<Record<MailStep, LocalizedText>> = {
  lookup: {
    zh: "找不到邮件服务器的地址。请检查服务器名称是否写对。",
    en: "The mail server’s name could not be found. Check how it is spelt.",
  },
  connect: {
    zh: "连不上邮件服务器[（对方答复 {status}）]。请检查服务器、端口和防火墙。",
    en: "The mail server could not be reached[ (it answered {status})]. Check server, port and firewall.",
  },
  tls: {
    zh: "加密连接没有建立。465 端口要打开“直接使用 TLS”，587 端口要关闭；也可能是服务器证书不受信任。",
    en: "No encrypted connection came about. Port 465 needs TLS from the start, port 587 needs it off; or the server’s certificate is not trusted.",
  },
  login: {
    zh: "邮件服务器拒绝登录[（对方答复 {status}）]。请检查用户名和密码，很多邮箱要用授权码代替密码。",
    en: "The mail server refused the sign-in[ ({status})]. Check user and password; many providers want an app password.",
  },
  sender: {
    zh: "邮件服务器不接受这个发件地址[（对方答复 {status}）]。发件地址通常要与登录的用户一致。",
    en: "The mail server does not accept the sender’s address[ ({status})]. It usually has to belong to the user who signs in.",
  },
  recipient: {
    zh: "邮件服务器不接受收件地址[（对方答复 {status}）]。请检查收件人的邮箱。",
    en: "The mail server does not accept the recipient’s address[ ({status})]. Check how it is spelt.",
  },
  content: {
    zh: "邮件服务器没有收下邮件内容[（对方答复 {status}）]。",
    en: "The mail server did not take the text of the mail[ ({status})].",
  },
};

const UNKNOWN: LocalizedText = {
  zh: "邮件内容已交给服务器，但没有收到确认，可能已送达。重发前请先向收件人确认。",
  en: "The text was handed to the server, which never confirmed it. Ask the recipient before sending it again.",
};

const TIMEOUT: LocalizedText = { zh: "等待超时。", en: "Waited too long." };

/** Why a mail did not go out, in the reader's language. */
export function mailFailureSentence(
  failure: { readonly code: ErrorCode; readonly params: ErrorParams },
  language: Language,
): string {
  const { code, params } = failure;
  if (code === "call_unknown") return renderMessage(UNKNOWN, params, language);
  const step = MailStep.safeParse(params.step);
  if (!step.success) return errorSentence(code, params, language);
  const sentence = renderMessage(MAIL_FAILURES[step.data], params, language);
  return code === "call_timeout" ? `${sentence}${language === "en" ? " " : ""}${TIMEOUT[language]}` : sentence;
}
