import type { Language, LocalizedText } from "@orderloom/schema/language";
import { renderMessage } from "@orderloom/schema/messages/render";

/** Why the product cannot start; each has one sentence that says the way out. */
export type StartErrorCode = keyof typeof SENTENCES;

/** The values that fill a start error's sentence, e.g. `{ port: 3000 }`. */
export type StartErrorParams = Readonly<Record<string, string | number>>;

const SENTENCES = {
  disk_full: {
    zh: "磁盘已满，写不进 {path}。请腾出至少 1 GB 空间后重新启动。",
    en: "The disk that holds {path} is full. Free at least 1 GB and start again.",
  },
  port_taken: {
    zh: "端口 {port} 已被别的程序占用。请关掉那个程序，或用 {option} 换一个端口再启动。",
    en: "Port {port} is in use by another program. Stop that program, or start with {option} to use another port.",
  },
  directory_closed: {
    zh: "系统用户 {user} 无权访问 {path}。请放开该目录的权限，或用 ORDERLOOM_DATA_DIR 指定一个可访问的目录。",
    en: "The system user {user} may not access {path}. Open that directory to it, or name another one in ORDERLOOM_DATA_DIR.",
  },
  directory_not_ours: {
    zh: "{path} 里有文件，但不是织单的数据库。请移走这些文件，或用 ORDERLOOM_DATA_DIR 指定另一个目录。",
    en: "{path} holds files but no Orderloom database. Move them away, or name another directory in ORDERLOOM_DATA_DIR.",
  },
  data_version: {
    zh: "{path} 由 PostgreSQL {found} 创建，而内置数据库是 {expected}。请按 docs/operate.md 的“升级数据库”迁移数据。",
    en: "{path} was created by PostgreSQL {found}, the embedded server is {expected}. Move the data as docs/operate.md says under “Upgrading the database”.",
  },
  database_unreachable: {
    zh: "连不上 DATABASE_URL 指定的数据库 {address}（{reason}）。请确认它已启动、地址和密码正确，或去掉 DATABASE_URL 改用内置数据库。",
    en: "The database at {address} named by DATABASE_URL cannot be reached ({reason}). Check that it runs and that address and password are right, or unset DATABASE_URL to use the embedded one.",
  },
  database_url_invalid: {
    zh: "DATABASE_URL 不是有效的 postgres:// 地址。请写成 postgres://用户:密码@主机:5432/库名，或去掉它改用内置数据库。",
    en: "DATABASE_URL is no valid postgres:// address. Write it as postgres://user:password@host:5432/database, or unset it to use the embedded database.",
  },
  database_too_old: {
    zh: "{address} 的 PostgreSQL 版本是 {found}，需要 15 或更高。请升级它，或去掉 DATABASE_URL 改用内置数据库。",
    en: "The PostgreSQL at {address} is version {found}; 15 or later is needed. Upgrade it, or unset DATABASE_URL to use the embedded one.",
  },
  platform_unsupported: {
    zh: "内置数据库没有 {platform} 的版本。请自行准备 PostgreSQL 15 或更高版本，并在 DATABASE_URL 中填写地址。",
    en: "There is no embedded database for {platform}. Provide PostgreSQL 15 or later and name it in DATABASE_URL.",
  },
  binaries_missing: {
    zh: "内置数据库的程序没有装好（{package}）。请在项目目录运行 npm ci 后重新启动。",
    en: "The embedded database's programs are not installed ({package}). Run npm ci in the project directory and start again.",
  },
  no_server_user: {
    zh: "PostgreSQL 不能以 root 运行，而系统用户 postgres 无法创建（{reason}）。请手动创建该用户，或改用普通用户启动。",
    en: "PostgreSQL does not run as root and the system user postgres could not be created ({reason}). Create that user, or start as an ordinary user.",
  },
  server_stuck: {
    zh: "另一个 PostgreSQL（进程 {pid}）占着 {path} 却不应答。请先停掉那个进程，再重新启动。",
    en: "Another PostgreSQL (process {pid}) holds {path} but does not answer. Stop that process and start again.",
  },
  server_failed: {
    zh: "内置数据库启动失败：{reason}。完整日志在 {path}。",
    en: "The embedded database did not start: {reason}. The whole log is in {path}.",
  },
} as const satisfies Readonly<Record<string, LocalizedText>>;

/** Thrown when Postgres cannot be had; the caller shows {@link startErrorSentence} and exits with code 1. */
export class StartError extends Error {
  readonly code: StartErrorCode;
  readonly params: StartErrorParams;

  constructor(code: StartErrorCode, options: { params?: StartErrorParams; cause?: unknown } = {}) {
    super(code, { cause: options.cause });
    this.name = "StartError";
    this.code = code;
    this.params = options.params ?? {};
  }
}

/** The one sentence that tells a person what is wrong and what to do. */
export function startErrorSentence(error: StartError, language: Language): string {
  const params = Object.fromEntries(Object.entries(error.params).map(([name, value]) => [name, String(value)]));
  return renderMessage(SENTENCES[error.code], params, language); // as text: a port is no quantity to be grouped
}

/** Names the cause behind a failed file operation under `path`, where it is one a person can mend. */
export function toFileStartError(thrown: unknown, path: string, user: string): StartError | null {
  const code = thrown instanceof Error && "code" in thrown ? thrown.code : undefined;
  if (code === "ENOSPC" || code === "EDQUOT") return new StartError("disk_full", { params: { path }, cause: thrown });
  if (code === "EACCES" || code === "EPERM" || code === "EROFS") {
    return new StartError("directory_closed", { params: { path, user }, cause: thrown });
  }
  return null;
}
