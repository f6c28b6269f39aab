-- id: M17
-- scope: pair
-- severity: info
-- finds: a special comment or bankruptcy indicator that disappeared
-- why: bureaus keep an indicator until it is removed by its own code
-- harm: a consumer carries an indicator nobody reports
-- innocent: the comment was about one month only; reference rule for information
-- fields: 19, 38
-- source: format rule 5.4
(prev_special_comment <> '' and special_comment = '')
or (prev_consumer_information_indicator <> '' and consumer_information_indicator = '')
