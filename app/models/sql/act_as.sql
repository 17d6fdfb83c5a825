-- Tell row security who acts, until the transaction ends or somebody else acts in it.

CREATE OR REPLACE FUNCTION act_as(
    agency  text,               -- empty for a country root, or while nobody is known
    country text,               -- empty while nobody is known
    realm   text DEFAULT ''     -- `country` if its administration acts
) RETURNS void LANGUAGE sql AS $$
    SELECT set_config('serumpun.agency', act_as.agency, true),
        set_config('serumpun.country', act_as.country, true),
        set_config('serumpun.realm', act_as.realm, true)
$$;
