-- What the desk counts each time something changed is found without walking through what does not count.
create index outgoing_problem on outgoing (organization_id, case_id) where state in ('failed', 'unknown', 'refused');
create index delivery_pending_stuck on delivery_pending (organization_id) where stuck_reason is not null;
