import { z } from "zod";
import type { LocalizedText } from "./language.ts";

/** The one list of roles. A person has any number of them. */
export const ROLES = [
  "admin",
  "operator",
  "ops_manager",
  "supervisor",
  "agent",
  "warehouse",
  "finance",
  "auditor",
] as const;
export const Role = z.enum(ROLES);
export type Role = z.infer<typeof Role>;

export const ROLE_LABELS: Readonly<Record<Role, LocalizedText>> = {
  admin: { zh: "系统管理员", en: "Administrator" },
  operator: { zh: "流程运营", en: "Flow operator" },
  ops_manager: { zh: "运营主管", en: "Operations manager" },
  supervisor: { zh: "审批主管", en: "Supervisor" },
  agent: { zh: "客服专员", en: "Service agent" },
  warehouse: { zh: "仓储", en: "Warehouse" },
  finance: { zh: "财务", en: "Finance" },
  auditor: { zh: "审计员", en: "Auditor" },
};
