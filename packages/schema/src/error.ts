import type { Json } from "./json.ts";

/** Every error code of the product. A code's sentence in both languages stands in `messages/errors.ts`. */
export const ERROR_CODES = [
  "internal",
  "invalid_input",
  "not_found",
  "forbidden",
  "unauthenticated",
  "conflict",
  "stale_revision",
  "too_large",
  "too_many_requests",
  "unavailable",
  "not_json",
  "signature_invalid",
  "connection_unknown",
  "connection_secret_missing",
  "connection_used",
  "call_cancelled",
  "key_missing",
  "key_wrong",
  "schema_newer",
  "schema_older",
  "graph_invalid",
  "graph_version_newer",
  "node_unknown",
  "flow_nothing_to_publish",
  "flow_review_required",
  "flow_review_open",
  "flow_review_settled",
  "flow_review_own",
  "comments_full",
  "import_unreadable",
  "import_columns",
  "import_full",
  "import_not_draft",
  "import_unmapped",
  "import_connection",
  "last_admin",
  "person_exists",
  "link_invalid",
  "transition_illegal",
  "order_missing",
  "hold_blocks",
  "reason_required",
  "tags_full",
  "field_unknown",
  "field_value",
  "fields_missing",
  "field_fixed",
  "fields_full",
  "rule_invalid",
  "rule_budget",
  "rule_type",
  "rule_currency",
  "table_invalid",
  "table_rows_clash",
  "template_invalid",
  "template_budget",
  "steps_exceeded",
  "state_too_large",
  "output_too_large",
  "port_missing",
  "loop_list_missing",
  "loop_list_too_long",
  "loop_rounds_exceeded",
  "approval_decided",
  "approval_self",
  "approval_role",
  "approval_twice",
  "approval_answered",
  "approval_turn",
  "approval_reason_missing",
  "approval_comment_missing",
  "approval_evidence_missing",
  "approval_first_level",
  "approval_chain_empty",
  "approval_chain_stale",
  "approval_level_empty",
  "approval_level_repeated",
  "approval_level_role",
  "approval_level_order",
  "approval_tier_start",
  "approval_tier_order",
  "approval_tier_level",
  "approval_tier_unused",
  "photo_type",
  "photo_unreadable",
  "photo_pixels",
  "photos_full",
  "call_decided",
  "call_run_ended",
  "call_failed",
  "call_timeout",
  "call_unknown",
  "call_too_late",
  "trial_no_call",
  "call_refused",
  "http_status",
  "host_blocked",
  "run_killed_runner",
  "run_cancelled",
  "run_open",
  "run_ended",
  "run_retried",
  "run_call_open",
  "run_node_missing",
  "run_version_other",
  "run_busy",
  "run_ending",
  "run_move_call_open",
  "run_move_node",
  "run_move_split",
  "migrate_map_unknown",
  "migrate_node_missing",
  "migrate_type_changed",
  "migrate_inside",
  "migrate_undo",
  "migrate_children",
  "node_type_mismatch",
  "order_unknown",
  "order_ambiguous",
  "refund_known",
  "refund_missing",
  "refund_move_illegal",
  "refund_currency",
  "refund_unpaid",
  "refund_stepped_back",
  "refund_exceeds_paid",
  "refunds_full",
  "order_stale",
  "order_busy",
  "order_erased",
  "order_begun",
  "order_ended",
  "split_state",
  "split_parts",
  "split_lines",
  "split_nothing",
  "split_none",
  "merge_state",
  "merge_refund",
  "merge_receiver",
  "merge_count",
  "merge_differs",
  "merge_window",
  "merge_lines",
  "merge_vetoed",
  "merge_none",
  "change_open",
  "change_settled",
  "change_own",
  "change_empty",
  "change_amount",
  "change_lines",
  "change_stock",
  "sku_unknown",
  "sku_known",
  "sku_bundle",
  "sku_parts",
  "sku_stocked",
  "alias_known",
  "warehouse_unknown",
  "warehouse_known",
  "warehouse_stocked",
  "stock_short",
  "stock_full",
  "stock_empty",
  "wait_moment_missing",
  "wait_key_empty",
  "child_failed",
  "child_input_invalid",
  "flow_not_startable",
  "run_input_invalid",
  "run_order_required",
  "run_order_unwanted",
  "run_key_used",
  "run_known",
  "flow_not_missed",
  "backfill_period",
  "flow_not_callable",
  "limit_depth",
  "limit_hops",
] as const;
export type ErrorCode = (typeof ERROR_CODES)[number];

const CODES: ReadonlySet<string> = new Set(ERROR_CODES);

/** Whether a stored word is a code of this release. */
export function isErrorCode(code: string | null): code is ErrorCode {
  return code !== null && CODES.has(code);
}

/** What an error says about itself to people and machines: a code and the values of its sentence. */
export type ErrorParams = { readonly [name: string]: Json };

/**
 * The one error class. `code` picks the sentence, `params` fill it, `retry` says whether the same attempt can
 * succeed later, `cause` keeps what was thrown below. Expected refusals are results, not throws.
 */
export class OrderloomError extends Error {
  readonly code: ErrorCode;
  readonly params: ErrorParams;
  readonly retry: boolean;

  constructor(code: ErrorCode, options: { params?: ErrorParams; retry?: boolean; cause?: unknown } = {}) {
    super(code, { cause: options.cause });
    this.name = "OrderloomError";
    this.code = code;
    this.params = options.params ?? {};
    this.retry = options.retry ?? false;
  }
}

/** Turns anything thrown into an {@link OrderloomError}; the unknown becomes `internal` with its cause kept. */
export function toOrderloomError(thrown: unknown): OrderloomError {
  return thrown instanceof OrderloomError ? thrown : new OrderloomError("internal", { cause: thrown });
}

/** For the default branch of an exhaustive switch: does not compile while a case is missing. */
export function assertNever(value: never): never {
  throw new OrderloomError("internal", { cause: new Error(`unexpected ${JSON.stringify(value)}`) });
}
