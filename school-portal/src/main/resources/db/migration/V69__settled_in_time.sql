-- What the notifier judged in time was in time, however late it heard of it: on the stroke at the latest.
UPDATE counted SET settled_at = deadline, spare = 0,
  clock = extract(hour FROM deadline AT TIME ZONE 'Europe/London') * 60
    + extract(minute FROM deadline AT TIME ZONE 'Europe/London')
WHERE on_time = 1 AND spare < 0;
