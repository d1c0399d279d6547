-- Every letter has somebody to go to.
select id::text from letter where recipient not like '_%@_%' or recipient ~ '[[:cntrl:]]';
