import ApiOutlined from "@ant-design/icons/ApiOutlined";
import AuditOutlined from "@ant-design/icons/AuditOutlined";
import BellOutlined from "@ant-design/icons/BellOutlined";
import BranchesOutlined from "@ant-design/icons/BranchesOutlined";
import InboxOutlined from "@ant-design/icons/InboxOutlined";
import QuestionOutlined from "@ant-design/icons/QuestionOutlined";
import RollbackOutlined from "@ant-design/icons/RollbackOutlined";
import ThunderboltOutlined from "@ant-design/icons/ThunderboltOutlined";
import TransactionOutlined from "@ant-design/icons/TransactionOutlined";
import type { ComponentType } from "react";

/** The icons that node definitions name. */
const ICONS: Readonly<Record<string, ComponentType>> = {
  event: ThunderboltOutlined,
  condition: BranchesOutlined,
  status: InboxOutlined,
  approval: AuditOutlined,
  notify: BellOutlined,
  http: ApiOutlined,
  pay: TransactionOutlined,
  refund: RollbackOutlined,
};

/** The icon of a node by the name in its definition; a question mark for one that this installation does not know. */
export function NodeIcon({ name }: { name: string }) {
  const Icon = (Object.hasOwn(ICONS, name) ? ICONS[name] : undefined) ?? QuestionOutlined;
  return <Icon />;
}
