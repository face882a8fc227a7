import ApiOutlined from "@ant-design/icons/ApiOutlined";
import AppstoreOutlined from "@ant-design/icons/AppstoreOutlined";
import AuditOutlined from "@ant-design/icons/AuditOutlined";
import BellOutlined from "@ant-design/icons/BellOutlined";
import BranchesOutlined from "@ant-design/icons/BranchesOutlined";
import CalendarOutlined from "@ant-design/icons/CalendarOutlined";
import CarryOutOutlined from "@ant-design/icons/CarryOutOutlined";
import ClockCircleOutlined from "@ant-design/icons/ClockCircleOutlined";
import DatabaseOutlined from "@ant-design/icons/DatabaseOutlined";
import ExportOutlined from "@ant-design/icons/ExportOutlined";
import ForkOutlined from "@ant-design/icons/ForkOutlined";
import HourglassOutlined from "@ant-design/icons/HourglassOutlined";
import InboxOutlined from "@ant-design/icons/InboxOutlined";
import LockOutlined from "@ant-design/icons/LockOutlined";
import LoginOutlined from "@ant-design/icons/LoginOutlined";
import MergeOutlined from "@ant-design/icons/MergeOutlined";
import OrderedListOutlined from "@ant-design/icons/OrderedListOutlined";
import PartitionOutlined from "@ant-design/icons/PartitionOutlined";
import PlayCircleOutlined from "@ant-design/icons/PlayCircleOutlined";
import QuestionOutlined from "@ant-design/icons/QuestionOutlined";
import RetweetOutlined from "@ant-design/icons/RetweetOutlined";
import RollbackOutlined from "@ant-design/icons/RollbackOutlined";
import SafetyOutlined from "@ant-design/icons/SafetyOutlined";
import SearchOutlined from "@ant-design/icons/SearchOutlined";
import TableOutlined from "@ant-design/icons/TableOutlined";
import ThunderboltOutlined from "@ant-design/icons/ThunderboltOutlined";
import TransactionOutlined from "@ant-design/icons/TransactionOutlined";
import UnlockOutlined from "@ant-design/icons/UnlockOutlined";
import type { ComponentType } from "react";

/** The icons that node definitions name. */
const ICONS: Readonly<Record<string, ComponentType>> = {
  event: ThunderboltOutlined,
  condition: BranchesOutlined,
  table: TableOutlined,
  status: InboxOutlined,
  approval: AuditOutlined,
  notify: BellOutlined,
  http: ApiOutlined,
  pay: TransactionOutlined,
  refund: RollbackOutlined,
  split: ForkOutlined,
  join: MergeOutlined,
  search: SearchOutlined,
  while: RetweetOutlined,
  each: OrderedListOutlined,
  "on-error": SafetyOutlined,
  schedule: CalendarOutlined,
  called: LoginOutlined,
  manual: PlayCircleOutlined,
  "sub-flow": PartitionOutlined,
  parallel: AppstoreOutlined,
  result: ExportOutlined,
  wait: ClockCircleOutlined,
  "wait-event": HourglassOutlined,
  stock: DatabaseOutlined,
  reserve: LockOutlined,
  allocate: CarryOutOutlined,
  release: UnlockOutlined,
};

/** The icon of a node by the name in its definition; a question mark for one that this installation does not know. */
export function NodeIcon({ name }: { name: string }) {
  const Icon = (Object.hasOwn(ICONS, name) ? ICONS[name] : undefined) ?? QuestionOutlined;
  return <Icon />;
}
