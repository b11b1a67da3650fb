-- The rights of a team's members on one Claimdesk project. Run by `claimdesk roles ADDRESS` as the owner of the
-- tables, in one transaction; running it again changes nothing.
--
--   claimdesk_reader    looks, exports, and changes nothing
--   claimdesk_reviewer  reviews in their own name, adds articles, detects, moves edges, parks
--   claimdesk_lead      merges packets, settles disagreements, trains, sets how the team works
--
-- Give a login one of them: GRANT claimdesk_reviewer TO olena;
-- Nobody but the owner can change or delete what is in the story: it is append-only.

DO $$
DECLARE role text;
BEGIN
  FOREACH role IN ARRAY ARRAY['claimdesk_reader', 'claimdesk_reviewer', 'claimdesk_lead'] LOOP
    IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = role) THEN
      EXECUTE format('CREATE ROLE %I NOLOGIN', role);
    END IF;
  END LOOP;
  EXECUTE format('GRANT USAGE ON SCHEMA %I TO claimdesk_reader, claimdesk_reviewer, claimdesk_lead', current_schema());
END $$;

REVOKE ALL ON facts, reviewers, articles, blocks, claims, entities, numbers, attributions, checks, reviews, evidence,
  ticks, corrections, changes, models, adjudications, packets, assignments, captures, nothing_to_check, pages, alembic_version
  FROM PUBLIC, claimdesk_reader, claimdesk_reviewer, claimdesk_lead;

GRANT SELECT ON facts, reviewers, articles, blocks, claims, entities, numbers, attributions, checks, reviews, evidence,
  ticks, corrections, changes, models, adjudications, packets, assignments, captures, nothing_to_check, pages, alembic_version
  TO claimdesk_reader, claimdesk_reviewer, claimdesk_lead;

-- what everybody who works does: the story grows and is never rewritten
GRANT INSERT ON changes TO claimdesk_reviewer, claimdesk_lead;
GRANT INSERT, UPDATE (name, colour, login) ON reviewers TO claimdesk_reviewer, claimdesk_lead;
GRANT INSERT, UPDATE, DELETE ON reviews, evidence, ticks, assignments, nothing_to_check TO claimdesk_reviewer, claimdesk_lead;
GRANT INSERT, UPDATE, DELETE ON corrections TO claimdesk_reviewer, claimdesk_lead;
GRANT INSERT, UPDATE (model, withdrawn) ON articles TO claimdesk_reviewer, claimdesk_lead;
GRANT INSERT, UPDATE (role, detected) ON blocks TO claimdesk_reviewer, claimdesk_lead;
GRANT INSERT, DELETE, UPDATE (start, stop, quote, prefix, suffix, origin, withdrawn, parked, parked_for, parked_until, same_as, follows,
  score, reasons, hedges) ON claims TO claimdesk_reviewer, claimdesk_lead;
GRANT INSERT, UPDATE, DELETE ON entities, numbers, attributions, checks TO claimdesk_reviewer, claimdesk_lead;
GRANT USAGE ON SEQUENCE attributions_id_seq, checks_id_seq TO claimdesk_reviewer, claimdesk_lead;
GRANT INSERT ON captures TO claimdesk_reviewer, claimdesk_lead;
GRANT INSERT, UPDATE, DELETE ON pages TO claimdesk_reviewer, claimdesk_lead;
-- who goes offline takes a packet for themselves, and brings it back
GRANT INSERT, UPDATE (merged) ON packets TO claimdesk_reviewer, claimdesk_lead;
GRANT INSERT, UPDATE ON facts TO claimdesk_reviewer, claimdesk_lead;

-- what only a lead does
GRANT INSERT, UPDATE, DELETE ON adjudications TO claimdesk_lead;
GRANT INSERT, UPDATE ON models TO claimdesk_lead;

-- in whose name: a reviewer writes as the one whose login it is, a lead may bring in others' work
CREATE OR REPLACE FUNCTION claimdesk_me() RETURNS text LANGUAGE sql STABLE
  AS $$ SELECT id FROM reviewers WHERE login = current_user $$;
CREATE OR REPLACE FUNCTION claimdesk_is_lead() RETURNS boolean LANGUAGE sql STABLE
  AS $$ SELECT pg_has_role(current_user, 'claimdesk_lead', 'USAGE') $$;

DO $$
DECLARE place text;
BEGIN
  FOREACH place IN ARRAY ARRAY['reviews', 'evidence', 'ticks', 'assignments', 'changes', 'packets', 'nothing_to_check'] LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', place);
    EXECUTE format('DROP POLICY IF EXISTS claimdesk_reads ON %I', place);
    EXECUTE format('DROP POLICY IF EXISTS claimdesk_adds ON %I', place);
    EXECUTE format('DROP POLICY IF EXISTS claimdesk_changes ON %I', place);
    EXECUTE format('DROP POLICY IF EXISTS claimdesk_removes ON %I', place);
    EXECUTE format('CREATE POLICY claimdesk_reads ON %I FOR SELECT USING (true)', place);
    EXECUTE format('CREATE POLICY claimdesk_adds ON %I FOR INSERT WITH CHECK '
      '(reviewer = claimdesk_me() OR claimdesk_is_lead())', place);
    EXECUTE format('CREATE POLICY claimdesk_changes ON %I FOR UPDATE USING '
      '(reviewer = claimdesk_me() OR claimdesk_is_lead()) WITH CHECK '
      '(reviewer = claimdesk_me() OR claimdesk_is_lead())', place);
    EXECUTE format('CREATE POLICY claimdesk_removes ON %I FOR DELETE USING '
      '(reviewer = claimdesk_me() OR claimdesk_is_lead())', place);
  END LOOP;
END $$;

-- who one is: a new reviewer comes with their own login, and nobody takes over another's
ALTER TABLE reviewers ENABLE ROW LEVEL SECURITY;
DROP POLICY IF EXISTS claimdesk_reads ON reviewers;
DROP POLICY IF EXISTS claimdesk_adds ON reviewers;
DROP POLICY IF EXISTS claimdesk_changes ON reviewers;
CREATE POLICY claimdesk_reads ON reviewers FOR SELECT USING (true);
CREATE POLICY claimdesk_adds ON reviewers FOR INSERT WITH CHECK
  ((login = current_user AND claimdesk_me() IS NULL) OR claimdesk_is_lead());
CREATE POLICY claimdesk_changes ON reviewers FOR UPDATE USING (login = current_user OR claimdesk_is_lead())
  WITH CHECK (login = current_user OR claimdesk_is_lead());

-- how the team works is the lead's to say; where somebody stopped reading is theirs
ALTER TABLE facts ENABLE ROW LEVEL SECURITY;
DROP POLICY IF EXISTS claimdesk_reads ON facts;
DROP POLICY IF EXISTS claimdesk_adds ON facts;
DROP POLICY IF EXISTS claimdesk_changes ON facts;
CREATE POLICY claimdesk_reads ON facts FOR SELECT USING (true);
CREATE POLICY claimdesk_adds ON facts FOR INSERT WITH CHECK
  (name = 'bookmark ' || claimdesk_me() OR claimdesk_is_lead());
CREATE POLICY claimdesk_changes ON facts FOR UPDATE USING (name = 'bookmark ' || claimdesk_me() OR claimdesk_is_lead())
  WITH CHECK (name = 'bookmark ' || claimdesk_me() OR claimdesk_is_lead());
