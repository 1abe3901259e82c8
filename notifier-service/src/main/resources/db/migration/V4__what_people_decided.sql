-- Whom people chose by deciding a review: recipients' keys, none where nobody is told. Null where the
-- rule ended the review.
alter table review_case add column chosen text[];
