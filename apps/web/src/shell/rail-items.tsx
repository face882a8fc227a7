import ApartmentOutlined from "@ant-design/icons/ApartmentOutlined";
import AppstoreOutlined from "@ant-design/icons/AppstoreOutlined";
import AuditOutlined from "@ant-design/icons/AuditOutlined";
import BellOutlined from "@ant-design/icons/BellOutlined";
import DatabaseOutlined from "@ant-design/icons/DatabaseOutlined";
import ExceptionOutlined from "@ant-design/icons/ExceptionOutlined";
import FileTextOutlined from "@ant-design/icons/FileTextOutlined";
import LinkOutlined from "@ant-design/icons/LinkOutlined";
import NodeIndexOutlined from "@ant-design/icons/NodeIndexOutlined";
import SettingOutlined from "@ant-design/icons/SettingOutlined";
import type { Permission } from "@orderloom/schema/permission";
import type { ReactNode } from "react";
import type { zh } from "../i18n/messages/zh.ts";

/** A place in the rail. It stands here only when its page exists. */
export type RailItem = {
  readonly key: keyof typeof zh.shell &
    (
      | "orders"
      | "approvals"
      | "flows"
      | "templates"
      | "runs"
      | "stock"
      | "trouble"
      | "connections"
      | "notices"
      | "admin"
    );
  /** The path under the environment. */
  readonly path: string;
  readonly icon: ReactNode;
  readonly permission: Permission;
  /** Which of the person's counts is shown beside it. */
  readonly badge?: "notices" | "approvals" | "unknown";
};

export const RAIL_ITEMS: readonly RailItem[] = [
  { key: "orders", path: "orders", icon: <FileTextOutlined />, permission: "order.read" },
  { key: "approvals", path: "approvals", icon: <AuditOutlined />, permission: "approval.read", badge: "approvals" },
  { key: "flows", path: "flows", icon: <ApartmentOutlined />, permission: "flow.read" },
  { key: "runs", path: "runs", icon: <NodeIndexOutlined />, permission: "run.read" },
  { key: "stock", path: "stock", icon: <DatabaseOutlined />, permission: "stock.read" },
  { key: "trouble", path: "trouble/unknown", icon: <ExceptionOutlined />, permission: "call.read", badge: "unknown" },
  { key: "templates", path: "templates", icon: <AppstoreOutlined />, permission: "flow.read" },
  { key: "connections", path: "connections", icon: <LinkOutlined />, permission: "connection.read" },
  { key: "notices", path: "notices", icon: <BellOutlined />, permission: "notice.read", badge: "notices" },
  { key: "admin", path: "admin/people", icon: <SettingOutlined />, permission: "person.edit" },
];
